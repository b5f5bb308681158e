/**
 * Training that can be gone on with: some visits now and some later, so that it can be stopped in
 * between. Mirrors perceptron_core/training/pieces.py, piece by piece.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./setup.js").TrainingOptions} TrainingOptions
 *
 * @typedef {object} Limits
 * @property {number} [mostKept]  it stops where the numbers of all updates together are more
 * @property {(progress: Progress) => boolean} [keepGoing]  asked after each piece; false stops it
 *
 * @typedef {object} Progress
 * @property {number} epoch  the one that the last visit belongs to, counted from 0
 * @property {number} visits  since the start
 * @property {number} mistakes  since the start
 * @property {number} mistakesThisEpoch
 * @property {Float64Array} w
 * @property {number} b
 * @property {boolean} epochDone
 * @property {boolean} converged  a whole epoch without a mistake
 */
import { InputError } from "../numbers/input_error.js";
import { Mistakes } from "./mistakes.js";
import { visit } from "./rosenblatt_rule.js";
import { trainingSetup } from "./setup.js";
import { keptEpochOrder } from "./visiting_order.js";

/** Visits between two reports: at first few, since they show early how rare mistakes are. */
const FIRST_PIECE = 1024;
const PIECE = 16_384;

export class Training {
  /**
   * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
   * @param {TrainingOptions & Limits} [options]
   */
  constructor(X, y, options = {}) {
    this.setup = trainingSetup(X, y, options);
    const { mostKept = Infinity, keepGoing = () => true } = options;
    this.mostMistakes = Math.floor(mostKept / (X.nColumns + 1));
    this.keepGoing = keepGoing;
    const { w, b, firstVisit, maxEpochs } = this.setup;
    this.weights = Float64Array.of(...w, b);
    this.mistakes = new Mistakes();
    this.visits = 0;
    this.place = firstVisit % X.nRows;
    this.epoch = (firstVisit - this.place) / X.nRows;
    this.epochStart = this.place;
    this.endEpoch = this.epoch + maxEpochs;
    /** @type {Int32Array | null} */
    this.rows = null;
    /** @type {number[]} of the epochs that have begun */
    this.mistakesPerEpoch = [];
    this.converged = false;
    this.stopped = false;
  }

  get isDone() {
    return this.converged || this.stopped || this.epoch === this.endEpoch;
  }

  /**
   * Makes about so many visits more, 16,383 more at most, or all that are left.
   * @param {number} [visits]
   * @returns {boolean} whether there is more to do
   */
  advance(visits = Infinity) {
    const enough = this.visits + visits;
    while (!this.isDone && this.visits < enough) this.#piece();
    return !this.isDone;
  }

  /** Ends it here: what it has come to is the result. */
  stop() {
    this.stopped = !this.converged;
  }

  #piece() {
    const { X, order } = this.setup;
    const begin = this.place;
    if (begin === this.epochStart) this.#beginEpoch(order);
    const end = Math.min(X.nRows, begin + Math.min(PIECE, Math.max(FIRST_PIECE, begin)));
    const before = this.mistakes.length;
    visit(this.setup, this.weights, { rows: this.rows, from: begin, to: end, step: this.visits }, this.mistakes);
    if (!this.weights.every(Number.isFinite)) throw tooLarge();
    this.visits += end - begin;
    this.mistakesPerEpoch[this.mistakesPerEpoch.length - 1] += this.mistakes.length - before;
    this.place = end;
    this.#endPiece(end === X.nRows);
  }

  /** @param {import("./visiting_order.js").Order} order */
  #beginEpoch(order) {
    this.mistakesPerEpoch.push(0);
    this.rows = order === "given" ? null : keptEpochOrder(order, this.epoch, this.setup.X.nRows);
  }

  /** @param {boolean} epochDone */
  #endPiece(epochDone) {
    this.converged = epochDone && this.epochStart === 0 && this.mistakesPerEpoch.at(-1) === 0;
    if (epochDone) {
      this.epoch += 1;
      this.place = 0;
      this.epochStart = 0;
    }
    if (this.mistakes.length > this.mostMistakes || !this.keepGoing(this.progress())) this.stop();
  }

  /** @returns {Progress} */
  progress() {
    const nFeatures = this.setup.w.length;
    const epochDone = this.visits > 0 && this.place === 0;
    return {
      epoch: epochDone ? this.epoch - 1 : this.epoch,
      visits: this.visits,
      mistakes: this.mistakes.length,
      mistakesThisEpoch: this.mistakesPerEpoch.at(-1) ?? 0,
      w: this.weights.slice(0, nFeatures),
      b: this.weights[nFeatures],
      epochDone,
      converged: this.converged,
    };
  }

  /** All that a TrainingRun is made of. @returns {import("./run.js").RunFields} */
  result() {
    const { mistakes, setup } = this;
    return {
      setup,
      updateStep: mistakes.steps.slice(0, mistakes.length),
      updateLeaf: mistakes.leaves.slice(0, mistakes.length),
      nVisits: this.visits,
      mistakesPerEpoch: Int32Array.from(this.mistakesPerEpoch),
      converged: this.converged,
      stopped: this.stopped,
      w: this.weights.slice(0, setup.w.length),
      b: this.weights[setup.w.length],
    };
  }
}

function tooLarge() {
  return new InputError(
    "the weights have grown too large to be written as numbers; give smaller features or a smaller learning rate.",
  );
}
