/**
 * A network with one hidden layer, as a picture shows it. Mirrors
 * perceptron_explorer/scenes/rules/of_networks.py, which says what the operands and results mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../gradients/activations.js").Activation} Activation
 */
import { activate } from "../gradients/activations.js";
import { forEachLeaf, hiddenUnits } from "../network/values.js";

/** @param {Activation} kind @param {Matrix} X @param {ArrayLike<number>} parameters @returns {Matrix | null} */
export function hiddenActivations(kind, X, parameters) {
  const n = hiddenUnits(parameters.length, X.nColumns) ?? 0;
  const data = new Float64Array(X.nRows * n);
  const isDone = forEachLeaf(kind, X, parameters, (row, outputs) => data.set(outputs, row * n));
  return isDone ? { data, nRows: X.nRows, nColumns: n } : null;
}

/** @param {Activation} kind @param {Matrix} X @param {ArrayLike<number>} parameters @returns {number[] | null} */
export function outputActivations(kind, X, parameters) {
  /** @type {number[]} */
  const found = new Array(X.nRows);
  const isDone = forEachLeaf(kind, X, parameters, (row, _outputs, z) => {
    found[row] = activate("sigmoid", z);
  });
  return isDone ? found : null;
}

/** @param {Activation} kind @param {Matrix} points @param {ArrayLike<number>} parameters @returns {Matrix | null} */
export function networkProbabilities(kind, points, parameters) {
  const data = new Float64Array(2 * points.nRows);
  const isDone = forEachLeaf(kind, points, parameters, (row, _outputs, z) => {
    const a = activate("sigmoid", z);
    data[2 * row] = 1 - a;
    data[2 * row + 1] = a;
  });
  return isDone ? { data, nRows: points.nRows, nColumns: 2 } : null;
}

/** @param {Activation} kind @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} parameters */
export function networkLoss(kind, X, y, parameters) {
  const outputs = outputActivations(kind, X, parameters);
  if (!outputs || outputs.length === 0) return null;
  return outputs.reduce((sum, a, row) => sum + (a - y[row]) ** 2 / 2, 0) / outputs.length;
}

/** A column that there is not is 0. @param {Matrix} table @param {number[]} chosen @returns {Matrix} */
export function columnsOf({ data, nRows, nColumns }, chosen) {
  const found = new Float64Array(nRows * chosen.length);
  for (let row = 0, at = 0; row < nRows; row++)
    for (const column of chosen) found[at++] = column < nColumns ? data[row * nColumns + column] : 0;
  return { data: found, nRows, nColumns: chosen.length };
}

/** @param {Matrix} table @returns {Point} */
export function columnMeans({ data, nRows, nColumns }) {
  const sums = new Array(nColumns).fill(0);
  for (let i = 0; i < data.length; i++) sums[i % nColumns] += data[i];
  return sums.map((sum) => sum / nRows);
}

/** @param {ArrayLike<number>} losses @param {number} most @returns {Point[]} */
export function lossCurve(losses, most) {
  const n = Math.min(most, losses.length);
  const steps = Array.from({ length: n }, (_, i) => Math.trunc((i * (losses.length - 1)) / Math.max(1, n - 1)));
  return steps.map((step) => [step, losses[step]]);
}
