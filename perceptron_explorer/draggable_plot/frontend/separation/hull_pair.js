/**
 * The two nearest points of two convex hulls, or a point that they share. Mirrors
 * perceptron_core/separation/hull_pair.py.
 *
 * The nearest points p₀ and p₁ differ by the shortest vector of the Minkowski difference
 * conv(X₁) − conv(X₀) (Gilbert, Johnson & Keerthi 1988); the hyperplane half-way between them has the
 * largest margin (Bennett & Bredensteiner 2000).
 *
 * @typedef {import("../types.js").Matrix} Matrix
 *
 * @typedef {object} HullPair
 * @property {Float64Array} way  a positive multiple of p₁ − p₀, divided by `scale`; zero where they meet
 * @property {[Float64Array, Float64Array]} weights  convex weights of p₀ and p₁, for the leaves of a class
 * @property {Float64Array} scale  what the features were divided by, powers of two
 */
import { powerOfTwoBelow } from "../numbers/floats.js";
import { halfRanges } from "./leaves.js";
import { nearestToOrigin } from "./nearest_point.js";

/**
 * @param {Matrix} X
 * @param {[Int32Array, Int32Array]} rows  those of class 0 and of class 1, at least one each
 * @param {boolean} eachFeature  divide each feature by a scale of its own, for features so different in
 *   size that the small ones would be lost beside the large ones
 * @returns {HullPair}
 */
export function nearestHullPoints(X, rows, eachFeature) {
  const { middle, scale } = frame(X, eachFeature);
  const sides = [framed(X, rows[0], middle, scale), framed(X, rows[1], middle, scale)];
  const [n0, n1] = [rows[0].length, rows[1].length];
  const means = sides.map((side) => meanOf(side, middle.length));
  const found = nearestToOrigin(
    {
      lowest: (direction) => lowest(sides[0], direction, -1) * n1 + lowest(sides[1], direction, 1),
      vertex: (key) => wayBetween(sides[0], Math.floor(key / n1), sides[1], key % n1, middle.length),
      size: 4 * Math.sqrt(middle.length),
    },
    means[1].map((entry, i) => entry - means[0][i]),
  );
  /** @type {[Float64Array, Float64Array]} */
  const weights = [new Float64Array(n0), new Float64Array(n1)];
  found.keys.forEach((key, k) => {
    weights[0][Math.floor(key / n1)] += found.weights[k];
    weights[1][key % n1] += found.weights[k];
  });
  return { way: found.point, weights, scale };
}

/** The direction of a hyperplane between the hulls, in the features as given. @param {HullPair} pair */
export function normalOf({ way, scale }) {
  const least = Math.min(...scale);
  return way.map((entry, i) => entry * (least / scale[i]));
}

/** @param {Matrix} X @param {boolean} eachFeature */
function frame(X, eachFeature) {
  const { middle, half } = halfRanges(X);
  const largest = Math.max(...half);
  // Powers of two, so that dividing rounds nothing.
  const scale = half.map((size) => {
    const range = eachFeature ? size : largest;
    return range > 0 ? powerOfTwoBelow(range) : 1;
  });
  return { middle, scale };
}

/** The leaves of a class, seen from the middle. @param {Matrix} X @param {Int32Array} rows @param {Float64Array} middle @param {Float64Array} scale */
function framed({ data, nColumns }, rows, middle, scale) {
  const side = new Float64Array(rows.length * nColumns);
  for (let k = 0; k < rows.length; k++) {
    const [to, from] = [k * nColumns, rows[k] * nColumns];
    for (let i = 0; i < nColumns; i++) side[to + i] = (data[from + i] - middle[i]) / scale[i];
  }
  return side;
}

/** @param {Float64Array} side @param {number} nColumns */
function meanOf(side, nColumns) {
  const mean = new Float64Array(nColumns);
  for (let at = 0; at < side.length; at += nColumns) for (let i = 0; i < nColumns; i++) mean[i] += side[at + i];
  return mean.map((sum) => (sum * nColumns) / side.length);
}

/**
 * The first row with the smallest dot product with a direction, or the largest for the sign −1.
 * @param {Float64Array} points @param {Float64Array} direction @param {1 | -1} sign
 */
export function lowest(points, direction, sign) {
  const n = direction.length;
  let [least, found] = [Infinity, 0];
  for (let at = 0, row = 0; at < points.length; at += n, row++) {
    let height = 0;
    for (let i = 0; i < n; i++) height += points[at + i] * direction[i];
    height *= sign;
    if (height < least) {
      least = height;
      found = row;
    }
  }
  return found;
}

/** @param {Float64Array} from @param {number} i @param {Float64Array} to @param {number} j @param {number} n */
function wayBetween(from, i, to, j, n) {
  const way = to.slice(j * n, (j + 1) * n);
  for (let k = 0; k < n; k++) way[k] -= from[i * n + k];
  return way;
}
