/**
 * Losses of two weights, and their gradients, as means over the rows of a data set. Mirrors
 * perceptron_core/descent/losses.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {"chain" | "squared" | "logistic"} Loss
 *
 * @typedef {object} Terms  of one row
 * @property {(data: Float64Array | number[], at: number, y: number, w: Point) => number} loss
 * @property {(data: Float64Array | number[], at: number, y: number, w: Point, sum: [number, number]) => void} addGradient
 */

/** @param {Float64Array | number[]} data @param {number} at @param {Point} w */
const sumAt = (data, at, w) => data[at] * w[0] + data[at + 1] * w[1];

/** @param {number} z */
function fires(z) {
  const small = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + small) : small / (1 + small);
}

/** @type {Record<Loss, Terms>} */
const TERMS = {
  chain: {
    loss(data, at, y, w) {
      const error = (data[at] * w[0] + data[at + 1]) * w[1] + data[at + 2] - y;
      return 0.5 * error * error;
    },
    addGradient(data, at, y, w, sum) {
      const hidden = data[at] * w[0] + data[at + 1];
      const error = hidden * w[1] + data[at + 2] - y;
      sum[0] += error * w[1] * data[at];
      sum[1] += error * hidden;
    },
  },
  squared: {
    loss(data, at, y, w) {
      const error = sumAt(data, at, w) - y;
      return error * error;
    },
    addGradient(data, at, y, w, sum) {
      const error = sumAt(data, at, w) - y;
      sum[0] += 2 * error * data[at];
      sum[1] += 2 * error * data[at + 1];
    },
  },
  logistic: {
    loss(data, at, y, w) {
      const z = sumAt(data, at, w);
      return Math.max(y === 1 ? -z : z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    },
    addGradient(data, at, y, w, sum) {
      const error = fires(sumAt(data, at, w)) - y;
      sum[0] += error * data[at];
      sum[1] += error * data[at + 1];
    },
  },
};

/** @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {Point} w */
export function loss(kind, { data, nRows, nColumns }, y, w) {
  const { loss: term } = TERMS[kind];
  let total = 0;
  for (let row = 0; row < nRows; row++) total += term(data, row * nColumns, y[row], w);
  return total / nRows;
}

/** @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {Point} w @returns {[number, number]} */
export function lossGradient(kind, { data, nRows, nColumns }, y, w) {
  const { addGradient } = TERMS[kind];
  /** @type {[number, number]} */
  const sum = [0, 0];
  for (let row = 0; row < nRows; row++) addGradient(data, row * nColumns, y[row], w, sum);
  return [sum[0] / nRows, sum[1] / nRows];
}

/** The share of the rows that a perceptron without a bias misclassifies. @param {Matrix} A @param {ArrayLike<number>} y @param {Point} w */
export function meanMistakes({ data, nRows, nColumns }, y, w) {
  let wrong = 0;
  for (let row = 0; row < nRows; row++) wrong += sumAt(data, row * nColumns, w) >= 0 !== (y[row] === 1) ? 1 : 0;
  return wrong / nRows;
}
