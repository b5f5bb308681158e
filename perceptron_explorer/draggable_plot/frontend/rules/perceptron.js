/**
 * The step and what comes of it on a set of leaves. Mirrors perceptron_core/perceptron/output.py
 * and evaluation.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { sumOfRow } from "./hyperplane.js";
import { isZero, norm } from "./vectors.js";

/** 1 where z ≥ 0, else 0: on the hyperplane itself the perceptron fires. @param {number} z */
export function activation(z) {
  return z >= 0 ? 1 : 0;
}

/** @param {Matrix} X @param {Point} w @param {number} b */
export function predict(X, w, b) {
  // A plain loop: calling a mapper for ten thousand leaves costs more than their sums.
  const fires = new Uint8Array(X.nRows);
  for (let row = 0; row < X.nRows; row++) fires[row] = activation(sumOfRow(X, row, w, b));
  return fires;
}

/**
 * @param {ArrayLike<number>} y @param {ArrayLike<number>} yHat
 * @returns {{tp: number, fp: number, fn: number, tn: number, correct: number, total: number, accuracy: number | null}}
 */
export function confusionCounts(y, yHat) {
  const total = y.length;
  let [positive, fires, tp] = [0, 0, 0];
  // Sums of 0s and 1s: to ask of each of ten thousand leaves which of the four it is takes longer.
  for (let i = 0; i < total; i++) {
    positive += y[i];
    fires += yHat[i];
    tp += y[i] * yHat[i];
  }
  const [fp, fn] = [fires - tp, positive - tp];
  const correct = total - fp - fn;
  return { tp, fp, fn, tn: correct - tp, correct, total, accuracy: total ? correct / total : null };
}

/**
 * min (2y − 1)(w·x + b)/‖w‖ over the leaves; negative while one is on the wrong side.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {Point} w @param {number} b
 */
export function geometricMargin(X, y, w, b) {
  if (isZero(w) || X.nRows === 0) return null;
  let smallest = Infinity;
  for (let row = 0; row < X.nRows; row++) {
    const z = sumOfRow(X, row, w, b);
    const towardsItsSide = y[row] ? z : -z;
    if (towardsItsSide < smallest) smallest = towardsItsSide;
  }
  return smallest / norm(w);
}
