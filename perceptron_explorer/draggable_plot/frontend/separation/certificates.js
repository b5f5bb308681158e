/**
 * The two possible answers to "is there any w at all?", each a proof of itself. Mirrors
 * perceptron_core/separation/certificates.py.
 * @typedef {import("../types.js").Matrix} Matrix
 *
 * @typedef {object} Separation  a hyperplane with every leaf of class 1 above it and of class 0 below
 * @property {true} separable
 * @property {Float64Array} w  of length 1; zero when a class has no leaf
 * @property {number} b
 * @property {number} margin  distance of the nearest leaf; infinite when a class has no leaf
 * @property {Float64Array | null} nearest0  the nearest points of the two convex hulls, which prove
 * @property {Float64Array | null} nearest1  that the margin is the largest
 *
 * @typedef {object} Overlap  a point that lies in the convex hulls of both classes
 * @property {false} separable
 * @property {Float64Array} point
 * @property {Float64Array} weights0  convex weights of the leaves of class 0 that lead to the point
 * @property {Float64Array} weights1  and of those of class 1; few are not 0
 * @property {Int32Array} leaves0  the rows of X whose weight is not 0
 * @property {Int32Array} leaves1
 */
import { exactSign } from "../numbers/exact_sign.js";
import { EPS } from "../numbers/floats.js";
import { halfRanges, rowsByClass, weightedPoint } from "./leaves.js";

const SAME_POINT = 1e-9;

/**
 * Whether w·x + b > 0 for each leaf of class 1 and < 0 for each of class 0: in floats, and again
 * exactly wherever rounding could have turned a sign.
 * @param {Separation} separation @param {Matrix} X @param {Uint8Array} fires
 */
export function separationHolds({ w, b }, { data, nRows, nColumns }, fires) {
  for (let row = 0; row < nRows; row++) {
    let [sum, size] = [0, 0];
    for (let i = 0, at = row * nColumns; i < nColumns; i++, at++) {
      const product = data[at] * w[i];
      sum += product;
      size += Math.abs(product);
    }
    sum += b;
    size += Math.abs(b);
    const side = fires[row] ? 1 : -1;
    if (!(side * sum > 0)) return false;
    const isDoubtful = Math.abs(sum) <= (nColumns + 2) * EPS * size + 1e-300;
    if (isDoubtful && exactSign(w, data, row * nColumns, b) !== side) return false;
  }
  return true;
}

/**
 * Whether the weights are convex and lead to the point from both sides: to 1e-9 of half the range of
 * each feature, or to the rounding of its numbers where these are large beside their range.
 * @param {Overlap} overlap @param {Matrix} X @param {Uint8Array} fires
 */
export function overlapHolds({ point, weights0, weights1 }, X, fires) {
  const { half } = halfRanges(X);
  const largest = largestByFeature(X);
  const rows = rowsByClass(fires);
  return [weights0, weights1].every((weights, side) => {
    if (weights.length !== rows[side].length || !isConvex(weights)) return false;
    return weightedPoint(X, rows[side], weights).every((entry, i) => {
      const rounding = (point.length + 2) * 4 * EPS * largest[i];
      return Math.abs(entry - point[i]) <= SAME_POINT * half[i] + rounding;
    });
  });
}

/** @param {Matrix} X */
function largestByFeature({ data, nColumns }) {
  const largest = new Float64Array(nColumns);
  for (let at = 0; at < data.length; at += nColumns) {
    for (let i = 0; i < nColumns; i++) largest[i] = Math.max(largest[i], Math.abs(data[at + i]));
  }
  return largest;
}

/** @param {Float64Array} weights */
function isConvex(weights) {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) return false;
    sum += weight;
  }
  return Math.abs(sum - 1) <= SAME_POINT;
}
