/**
 * The averaged perceptron: the mean of all the weights that a run went through. Mirrors
 * perceptron_core/training/averaged.py, to the bit.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./run.js").TrainingRun} TrainingRun
 */
import { InputError, refuseOverflow } from "../numbers/input_error.js";
import { countBelow } from "../numbers/sorted.js";

/**
 * The means of w and b over the first so many visits of a run, each as it was after the visit.
 *
 * An update δ in visit s, counted from 0, is in (n − s)/n of the states after n visits; so the mean is
 * the start + Σδ − Σsδ/n, and both sums run on from one number of visits to the next.
 * @param {TrainingRun} run @param {ArrayLike<number>} steps  each at least 1
 * @returns {{w: Matrix, b: Float64Array}} a row for each
 */
export function averages(run, steps) {
  const n = run.setup.X.nColumns;
  const means = { w: { data: new Float64Array(steps.length * n), nRows: steps.length, nColumns: n } };
  const b = new Float64Array(steps.length);
  const sums = new RunningSums(run);
  for (let k = 0; k < steps.length; k++) {
    if (!(steps[k] >= 1 && steps[k] <= run.nVisits)) {
      throw new InputError(`step is ${steps[k]}; give one between 1 and ${run.nVisits}.`);
    }
  }
  for (const k of Array.from(steps, (_, k) => k).sort((i, j) => steps[i] - steps[j])) {
    sums.goOnTo(countBelow(run.updateStep, steps[k]));
    for (let i = 0; i < n; i++) means.w.data[k * n + i] = sums.mean(i, steps[k], run.setup.w[i]);
    b[k] = sums.mean(n, steps[k], run.setup.b);
  }
  return { ...means, b };
}

/** Σδ and Σsδ over the first updates of a run. */
class RunningSums {
  /** @param {TrainingRun} run */
  constructor(run) {
    this.run = run;
    this.done = 0;
    this.whole = new Float64Array(run.setup.X.nColumns + 1);
    this.weighted = new Float64Array(run.setup.X.nColumns + 1);
  }

  /** @param {number} nUpdates */
  goOnTo(nUpdates) {
    const { setup, updateLeaf, updateStep } = this.run;
    const { data, nColumns } = setup.X;
    for (; this.done < nUpdates; this.done++) {
      const leaf = updateLeaf[this.done];
      const rate = setup.fires[leaf] ? setup.learningRate : -setup.learningRate;
      for (let i = 0; i < nColumns; i++) this.#add(i, rate * data[leaf * nColumns + i], updateStep[this.done]);
      this.#add(nColumns, rate, updateStep[this.done]);
    }
  }

  /** @param {number} i @param {number} change @param {number} step */
  #add(i, change, step) {
    this.whole[i] += change;
    this.weighted[i] += change * step;
  }

  /** @param {number} i @param {number} n @param {number} start */
  mean(i, n, start) {
    return refuseOverflow(start + this.whole[i] - this.weighted[i] / n, "the averaged w and b");
  }
}
