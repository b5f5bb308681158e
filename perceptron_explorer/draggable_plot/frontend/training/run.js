/**
 * A training run, kept so that each of its steps can be shown again. Mirrors
 * perceptron_core/training/run.py and train.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./setup.js").TrainingSetup} TrainingSetup
 * @typedef {import("./setup.js").TrainingOptions} TrainingOptions
 * @typedef {import("./training.js").Progress} Progress
 *
 * @typedef {object} RunFields
 * @property {TrainingSetup} setup
 * @property {Float64Array} updateStep  the visits that were mistakes, counted from 0, increasing
 * @property {Int32Array} updateLeaf  their rows in X
 * @property {number} nVisits
 * @property {Int32Array} mistakesPerEpoch  the first and the last epoch may not be whole
 * @property {boolean} converged  the last epoch was whole and without a mistake
 * @property {boolean} stopped  it was ended from outside, or because too many mistakes were kept
 * @property {Float64Array} w  the weights at the end
 * @property {number} b
 */
import { InputError } from "../numbers/input_error.js";
import { countBelow } from "../numbers/sorted.js";
import { Training } from "./training.js";
import { keptEpochOrder } from "./visiting_order.js";

/** What training came to. Only the mistakes are stored: all else follows from them. */
export class TrainingRun {
  /** @type {{w: Matrix, b: Float64Array} | null} */
  #states = null;

  /** @param {RunFields} fields */
  constructor({ setup, updateStep, updateLeaf, nVisits, mistakesPerEpoch, converged, stopped, w, b }) {
    this.setup = setup;
    this.updateStep = updateStep;
    this.updateLeaf = updateLeaf;
    this.nVisits = nVisits;
    this.mistakesPerEpoch = mistakesPerEpoch;
    this.converged = converged;
    this.stopped = stopped;
    this.w = w;
    this.b = b;
  }

  get nUpdates() {
    return this.updateStep.length;
  }

  /** The weights before the first and after each update, to the bit as they were: a row for each. */
  get states() {
    this.#states ??= statesOf(this);
    return this.#states;
  }

  /** w and b after so many visits: 0 for the start, nVisits for the end. @param {number} step */
  statesAt(step) {
    if (!(step >= 0 && step <= this.nVisits)) {
      throw new InputError(`step is ${step}; give one between 0 and ${this.nVisits}.`);
    }
    const { w, b } = this.states;
    const row = countBelow(this.updateStep, step);
    return { w: w.data.slice(row * w.nColumns, (row + 1) * w.nColumns), b: b[row] };
  }

  /**
   * The rows of X that some visits go to, counted from 0. Quickest where `steps` do not decrease.
   * @param {ArrayLike<number>} steps
   */
  leavesAt(steps) {
    const { X, order, firstVisit } = this.setup;
    const leaves = new Int32Array(steps.length);
    /** @type {Int32Array | null} */
    let rows = null;
    // Divided only where another epoch begins: that takes longer than all else.
    let [begin, end] = [0, 0];
    for (let i = 0; i < steps.length; i++) {
      const visit = steps[i] + firstVisit;
      if (visit < begin || visit >= end) {
        const epoch = Math.floor(visit / X.nRows);
        [begin, end] = [epoch * X.nRows, (epoch + 1) * X.nRows];
        rows = order === "given" ? null : keptEpochOrder(order, epoch, X.nRows);
      }
      leaves[i] = rows === null ? visit - begin : rows[visit - begin];
    }
    return leaves;
  }
}

/** @param {TrainingRun} run */
function statesOf({ setup: { X, fires, w, b, learningRate }, updateLeaf }) {
  const n = X.nColumns;
  const nRows = updateLeaf.length + 1;
  const states = { w: { data: new Float64Array(nRows * n), nRows, nColumns: n }, b: new Float64Array(nRows) };
  states.w.data.set(w);
  states.b[0] = b;
  for (let update = 0; update < updateLeaf.length; update++) {
    const leaf = updateLeaf[update];
    const rate = fires[leaf] ? learningRate : -learningRate;
    const [at, from] = [update * n, leaf * n];
    for (let i = 0; i < n; i++) states.w.data[at + n + i] = states.w.data[at + i] + rate * X.data[from + i];
    states.b[update + 1] = states.b[update] + rate;
  }
  return states;
}

/**
 * Trains by Rosenblatt's rule and keeps what is needed to show every step.
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {TrainingOptions & import("./training.js").Limits} [options]
 */
export function train(X, y, options = {}) {
  const training = new Training(X, y, options);
  training.advance();
  return new TrainingRun(training.result());
}
