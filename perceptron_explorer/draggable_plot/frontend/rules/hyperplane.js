/**
 * The hyperplane w·x + b = 0. Mirrors perceptron_core/hyperplane/distances.py. Where the core
 * raises for w = 0 (there is no hyperplane then), these give null.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { difference, dot, isZero, norm, scaled } from "./vectors.js";

/** w·x + b of one leaf. @param {Point} x @param {Point} w @param {number} b */
export function weightedSum(x, w, b) {
  return dot(w, x) + b;
}

/**
 * w·x + b of every row of X.
 * @param {Matrix} X @param {Point} w @param {number} b
 */
export function decisionFunction(X, w, b) {
  const z = new Float64Array(X.nRows);
  for (let row = 0; row < X.nRows; row++) z[row] = sumOfRow(X, row, w, b);
  return z;
}

/**
 * w·x + b of one row of X. For rules that need no list of all sums: a list at every move
 * leaves the browser much to tidy up.
 * @param {Matrix} X @param {number} row @param {Point} w @param {number} b
 */
export function sumOfRow({ data, nColumns }, row, w, b) {
  let sum = 0;
  for (let column = 0, at = row * nColumns; column < nColumns; column++) sum += data[at + column] * w[column];
  return sum + b;
}

/** (w·x + b)/‖w‖ of one leaf. @param {Point} x @param {Point} w @param {number} b */
export function signedDistance(x, w, b) {
  return isZero(w) ? null : weightedSum(x, w, b) / norm(w);
}

/** −b/‖w‖. @param {Point} w @param {number} b */
export function offset(w, b) {
  return isZero(w) ? null : -b / norm(w);
}

/** The hyperplane's point nearest to the origin. @param {Point} w @param {number} b */
export function footOfPerpendicular(w, b) {
  return isZero(w) ? null : projectOntoHyperplane(scaled(w, 0), w, b);
}

/**
 * x less its signed distance along the unit normal.
 * @param {Point} x @param {Point} w @param {number} b
 */
export function projectOntoHyperplane(x, w, b) {
  const distance = signedDistance(x, w, b);
  return distance === null ? null : difference(x, scaled(w, distance / norm(w)));
}

/** The bias that brings the hyperplane through a point. @param {Point} point @param {Point} w */
export function biasThrough(point, w) {
  return isZero(w) ? null : -dot(w, point);
}
