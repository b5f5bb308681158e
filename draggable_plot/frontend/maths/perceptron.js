/**
 * The step and what comes of it on a set of leaves. Mirrors perceptron_core/perceptron.py
 * and evaluation.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { decisionFunction } from "./hyperplane.js";
import { isZero, norm } from "./vectors.js";

/** 1 where z ≥ 0, else 0: on the hyperplane itself the perceptron fires. @param {number} z */
export function activation(z) {
  return z >= 0 ? 1 : 0;
}

/** @param {Matrix} X @param {Point} w @param {number} b */
export function predict(X, w, b) {
  return Uint8Array.from(decisionFunction(X, w, b), activation);
}

/**
 * @param {ArrayLike<number>} y @param {ArrayLike<number>} yHat
 * @returns {{tp: number, fp: number, fn: number, tn: number, correct: number, total: number, accuracy: number | null}}
 */
export function confusionCounts(y, yHat) {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < y.length; i++) {
    if (yHat[i]) y[i] ? counts.tp++ : counts.fp++;
    else y[i] ? counts.fn++ : counts.tn++;
  }
  const correct = counts.tp + counts.tn;
  return { ...counts, correct, total: y.length, accuracy: y.length ? correct / y.length : null };
}

/** Which leaves are on the wrong side. @param {ArrayLike<number>} y @param {ArrayLike<number>} yHat */
export function disagreements(y, yHat) {
  return Uint8Array.from(y, (label, i) => (label === yHat[i] ? 0 : 1));
}

/**
 * min (2y − 1)(w·x + b)/‖w‖ over the leaves; negative while one is on the wrong side.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {Point} w @param {number} b
 */
export function geometricMargin(X, y, w, b) {
  if (isZero(w) || X.nRows === 0) return null;
  const z = decisionFunction(X, w, b);
  let smallest = Infinity;
  for (let i = 0; i < z.length; i++) smallest = Math.min(smallest, y[i] ? z[i] : -z[i]);
  return smallest / norm(w);
}
