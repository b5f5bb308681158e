/**
 * How many leaves each of several perceptrons sorts rightly. Mirrors `correct_counts` of
 * perceptron_core/perceptron/evaluation.py.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { refuseOverflow } from "../numbers/input_error.js";

/**
 * How many leaves one of several perceptrons sorts rightly.
 *
 * Whether a leaf is right is added up without a branch, which would follow no pattern. Two and three
 * features have loops of their own, which take a third of the time: the pocket counts for every new w.
 * @param {Matrix} X @param {ArrayLike<number>} fires  1 where the label is 1, else 0
 * @param {Float64Array} w  a table of weights @param {number} at  where the row begins @param {number} b
 */
export function correctCount(X, fires, w, at, b) {
  if (X.nColumns === 2) return inPlane(X, fires, w[at], w[at + 1], b);
  if (X.nColumns === 3) return inSpace(X, fires, [w[at], w[at + 1], w[at + 2]], b);
  const { data, nRows, nColumns } = X;
  let correct = 0;
  for (let row = 0, from = 0; row < nRows; row++, from += nColumns) {
    let z = data[from] * w[at];
    for (let i = 1; i < nColumns; i++) z += data[from + i] * w[at + i];
    correct += isOnItsSide(z + b, fires[row]);
  }
  return correct;
}

/** @param {Matrix} X @param {ArrayLike<number>} fires @param {number} w0 @param {number} w1 @param {number} b */
function inPlane({ data, nRows }, fires, w0, w1, b) {
  let correct = 0;
  for (let row = 0; row < nRows; row++) {
    correct += isOnItsSide(data[2 * row] * w0 + data[2 * row + 1] * w1 + b, fires[row]);
  }
  return correct;
}

/** @param {Matrix} X @param {ArrayLike<number>} fires @param {number[]} w @param {number} b */
function inSpace({ data, nRows }, fires, [w0, w1, w2], b) {
  let correct = 0;
  for (let row = 0; row < nRows; row++) {
    const from = 3 * row;
    const z = data[from] * w0 + data[from + 1] * w1 + data[from + 2] * w2 + b;
    correct += isOnItsSide(z, fires[row]);
  }
  return correct;
}

/** 1 or 0. @param {number} z @param {number} fires */
function isOnItsSide(z, fires) {
  if (!Number.isFinite(z)) refuseOverflow(z, "the sum w·x + b of a leaf");
  return Number(z >= 0) ^ fires ^ 1;
}

/**
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {Matrix} w  a row for each perceptron @param {ArrayLike<number>} b
 */
export function correctCounts(X, y, w, b) {
  return Int32Array.from({ length: w.nRows }, (_, k) => correctCount(X, y, w.data, k * w.nColumns, b[k]));
}
