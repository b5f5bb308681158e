/**
 * How many leaves each of several perceptrons sorts rightly. Mirrors `correct_counts` of
 * perceptron_core/perceptron/evaluation.py.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { refuseOverflow } from "../numbers/input_error.js";

/**
 * @param {Matrix} X @param {ArrayLike<number>} fires  1 where the label is 1, else 0
 * @param {Float64Array} w  a table of weights @param {number} at  where the row begins @param {number} b
 */
export function correctCount({ data, nRows, nColumns }, fires, w, at, b) {
  let correct = 0;
  for (let row = 0, from = 0; row < nRows; row++, from += nColumns) {
    let z = data[from] * w[at];
    for (let i = 1; i < nColumns; i++) z += data[from + i] * w[at + i];
    z += b;
    if (!Number.isFinite(z)) refuseOverflow(z, "the sum w·x + b of a leaf");
    // Added up without a branch, which would follow no pattern.
    correct += Number(z >= 0) ^ fires[row] ^ 1;
  }
  return correct;
}

/**
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {Matrix} w  a row for each perceptron @param {ArrayLike<number>} b
 */
export function correctCounts(X, y, w, b) {
  return Int32Array.from({ length: w.nRows }, (_, k) => correctCount(X, y, w.data, k * w.nColumns, b[k]));
}
