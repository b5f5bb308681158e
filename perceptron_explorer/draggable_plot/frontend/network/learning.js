/**
 * Gradient descent on the mean of ½(a⁽²⁾ − y)², step by step, so that it can be stopped in between. Mirrors
 * perceptron_core/network/train.py and backward.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../gradients/activations.js").Activation} Activation
 * @typedef {[X: Matrix, y: ArrayLike<number>, start: ArrayLike<number>, kind: Activation, rate: number,
 *   nSteps: number, batch: number, seed: number, outputBias: number]} Operands
 * @typedef {{parameters: Matrix, losses: Float64Array, last: number, diverged: number}} Run
 */
import { activate, activationSlope } from "../gradients/activations.js";
import { InputError } from "../numbers/input_error.js";
import { keptEpochOrder } from "../training/visiting_order.js";
import { hiddenInto, hiddenUnits, outputSum } from "./values.js";

const FAR_AWAY = 1e6;

/** How a run goes, as a text: the same for the same run over the same leaves. @param {Operands} operands */
export const keyOf = ([, , start, ...others]) => JSON.stringify([Array.from(start), ...others]);

/** How much a step has to compute: hidden units times leaves. @param {Operands} operands */
export const workOf = ([X, , start]) => X.nRows * (hiddenUnits(start.length, X.nColumns) ?? 1);

export class Learning {
  /** @param {Operands} operands */
  constructor(operands) {
    const [X, y, start, kind, rate, , , , outputBias] = operands;
    const [nSteps, batch, seed] = operands.slice(5, 8).map((number) => Math.trunc(Number(number)));
    const nHidden = hiddenUnits(start.length, X.nColumns);
    if (nHidden === null || X.nRows === 0) throw new InputError("There is no network or no leaf to train on.");
    if (!(rate > 0) || !(nSteps >= 0) || !(batch >= 0) || !(seed >= 0))
      throw new InputError("Give a rate above 0, and no negative number.");
    this.X = X;
    this.y = y;
    this.kind = kind;
    this.rate = rate;
    this.seed = seed;
    this.outputBias = Boolean(outputBias);
    this.nSteps = nSteps;
    this.batch = Math.min(batch, X.nRows) || X.nRows;
    this.work = workOf(operands);
    this.width = start.length;
    this.history = new Float64Array((this.nSteps + 1) * this.width);
    this.history.set(Float64Array.from(start));
    this.losses = new Float64Array(this.nSteps + 1);
    this.step = 0;
    this.isDone = false;
    this.gradient = new Float64Array(this.width);
    this.sums = new Float64Array(nHidden);
    this.outputs = new Float64Array(nHidden);
  }

  /** Makes so many steps more, or fewer where it ends. @param {number} nSteps */
  advance(nSteps) {
    for (let i = 0; i < nSteps && !this.isDone; i++) this.#advance();
  }

  /** What it has come to. @returns {Run} */
  result() {
    const n = this.step + Number(this.isDone); // The loss of the last row may not be there yet.
    return {
      parameters: { data: this.history.slice(0, n * this.width), nRows: n, nColumns: this.width },
      losses: this.losses.slice(0, n),
      last: n - 1,
      diverged: Number(this.isDone && n <= this.nSteps),
    };
  }

  /** Takes the loss of the present parameters and makes a step, unless this is the end. */
  #advance() {
    const place = this.step * this.width;
    const now = this.history.subarray(place, place + this.width);
    const isAll = this.batch === this.X.nRows;
    const loss = this.#loss(now, isAll);
    if (!Number.isFinite(loss)) throw new InputError("A sum is too large to be written as a number.");
    this.losses[this.step] = loss;
    this.isDone = this.step === this.nSteps || now.some((entry) => Math.abs(entry) > FAR_AWAY);
    if (this.isDone) return;
    if (!isAll) this.#addBatch(now);
    if (!this.outputBias) this.gradient[this.width - 1] = 0;
    const factor = this.rate / this.#nInBatch();
    for (let i = 0; i < this.width; i++) this.history[place + this.width + i] = now[i] - factor * this.gradient[i];
    this.step++;
  }

  /** The mean loss; with `adds` the gradients of all leaves are added up. @param {Float64Array} now @param {boolean} adds */
  #loss(now, adds) {
    let sum = 0;
    this.gradient.fill(0);
    for (let row = 0; row < this.X.nRows; row++) sum += this.#leaf(row, now, adds);
    return sum / this.X.nRows;
  }

  /** @param {Float64Array} now */
  #addBatch(now) {
    for (const row of this.#rows()) this.#leaf(row, now, true);
  }

  #rows() {
    const perEpoch = Math.ceil(this.X.nRows / this.batch);
    const begin = (this.step % perEpoch) * this.batch;
    const order = keptEpochOrder(this.seed, Math.floor(this.step / perEpoch), this.X.nRows);
    return order.subarray(begin, begin + this.batch);
  }

  #nInBatch() {
    return this.batch === this.X.nRows ? this.batch : this.#rows().length;
  }

  /** The loss of a leaf; with `adds` its gradient is added up. @param {number} row @param {Float64Array} now @param {boolean} adds */
  #leaf(row, now, adds) {
    const { X, kind, sums, outputs } = this;
    hiddenInto(kind, X, row, now, sums, outputs);
    const z = outputSum(outputs, now, X.nColumns);
    const error = activate("sigmoid", z) - this.y[row];
    if (adds) this.#addGradient(row, now, error * activationSlope("sigmoid", z));
    return (error * error) / 2;
  }

  /** δ⁽²⁾ is the output's; from it come those of the hidden units. @param {number} row @param {Float64Array} now @param {number} delta */
  #addGradient(row, now, delta) {
    const { X, kind, sums, outputs, gradient } = this;
    const [n, nFeatures] = [sums.length, X.nColumns];
    const second = n * (nFeatures + 1);
    gradient[second + n] += delta;
    for (let k = 0; k < n; k++) {
      gradient[second + k] += delta * outputs[k];
      const hidden = delta * now[second + k] * activationSlope(kind, sums[k]);
      gradient[n * nFeatures + k] += hidden;
      for (let j = 0; j < nFeatures; j++) gradient[k * nFeatures + j] += hidden * X.data[row * nFeatures + j];
    }
  }
}
