/**
 * The perceptron's parts: the bias as a weight, the step, several side by side, and the two
 * half-spaces. Mirrors perceptron_core/hyperplane/lifting.py and, of
 * perceptron_core/perceptron, step_function.py, layers.py and half_spaces.py; null where the core raises or has no point to give.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { asMatrix } from "../scene/constants.js";
import { weightedSum } from "./hyperplane.js";
import { activation, predict } from "./perceptron.js";
import { scaled, sum } from "./vectors.js";

/** With the dummy input x₀ = 1. @param {Point} x @returns {Point} */
export function liftPoint(x) {
  return [...x, 1];
}

/** With the bias as the weight w₀. @param {Point} w @param {number} b @returns {Point} */
export function liftWeights(w, b) {
  return [...w, b];
}

/** @param {Point} lifted @returns {Point} */
export function loweredWeights(lifted) {
  return lifted.slice(0, -1);
}

/** @param {Point} lifted */
export function loweredBias(lifted) {
  return lifted[lifted.length - 1];
}

/** (σ(z + h) − σ(z))/h. @param {number} z @param {number} h */
export function differenceQuotient(z, h) {
  if (h === 0) return null;
  const slope = (activation(z + h) - activation(z)) / h;
  return Number.isFinite(slope) ? slope : null;
}

/** W·x + b. @param {Point[]} W @param {Point} x @param {number[]} b */
export function layerSums(W, x, b) {
  return W.map((w, k) => weightedSum(w, x, b[k]));
}

/** σ(W·x + b). @param {Point[]} W @param {Point} x @param {number[]} b */
export function layerOutputs(W, x, b) {
  return layerSums(W, x, b).map(activation);
}

/**
 * What two perceptrons make of each leaf, as points for a third one.
 * @param {Matrix} X @param {Point} w1 @param {number} b1 @param {Point} w2 @param {number} b2
 */
export function hiddenOutputs(X, w1, b1, w2, b2) {
  const [first, second] = [predict(X, w1, b1), predict(X, w2, b2)];
  return asMatrix(
    Array.from(first, (h, row) => [h, second[row]]),
    2,
  );
}

/** (1 − t) p + t q. @param {Point} p @param {Point} q @param {number} t */
export function pointBetween(p, q, t) {
  return t < 0 || t > 1 ? null : sum(scaled(p, 1 - t), scaled(q, t));
}

/**
 * Where the segment from p to q goes over to the other half-space.
 * @param {Point} p @param {Point} q @param {Point} w @param {number} b @returns {Point | null}
 */
export function segmentCrossing(p, q, w, b) {
  const [zP, zQ] = [weightedSum(p, w, b), weightedSum(q, w, b)];
  if (activation(zP) === activation(zQ)) return null;
  return pointBetween(p, q, zP / (zP - zQ));
}
