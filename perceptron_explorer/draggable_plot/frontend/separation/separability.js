/**
 * Whether any weight vector at all sorts the leaves, with a proof either way. Mirrors
 * perceptron_core/separation/separability.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./certificates.js").Separation} Separation
 * @typedef {import("./certificates.js").Overlap} Overlap
 * @typedef {import("./hull_pair.js").HullPair} HullPair
 *
 * @typedef {object} Leaves
 * @property {Matrix} X
 * @property {Uint8Array} fires  1 where the label is 1
 * @property {[Int32Array, Int32Array]} rows  those of class 0 and of class 1
 */
import { checkedLabels, checkMatrix } from "../numbers/checks.js";
import { largestSize, lengthOf, powerOfTwoBelow, unit } from "../numbers/floats.js";
import { InputError, refuseOverflow } from "../numbers/input_error.js";
import { overlapHolds, separationHolds } from "./certificates.js";
import { fewWeights } from "./convex_weights.js";
import { nearestHullPoints, normalOf } from "./hull_pair.js";
import { halfRanges, rowsByClass, weightedPoint } from "./leaves.js";
import { sharedLeaf } from "./shared_leaf.js";

/**
 * A hyperplane that separates the classes, with the largest margin, or a point that lies in both hulls.
 * Either answer has been checked. Hulls that only touch overlap; so do those whose distance is lost in
 * the rounding of the sums.
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @returns {Separation | Overlap}
 */
export function separability(X, y) {
  checkMatrix(X);
  const fires = checkedLabels(y, X.nRows);
  if (X.nRows === 0) throw new InputError("there are no leaves, so nothing to separate; give at least one leaf.");
  const rows = rowsByClass(fires);
  if (rows[0].length === 0 || rows[1].length === 0) return oneClass(X.nColumns, fires[0]);
  const leaves = { X, fires, rows };
  const twins = sharedLeaf(X, fires);
  return twins ? atTwins(leaves, twins) : decided(leaves);
}

/** @param {number} nColumns @param {number} label @returns {Separation} */
function oneClass(nColumns, label) {
  const w = new Float64Array(nColumns);
  return { separable: true, w, b: label ? 1 : -1, margin: Infinity, nearest0: null, nearest1: null };
}

/** @param {Leaves} leaves @param {[number, number]} twins */
function atTwins(leaves, twins) {
  const weights = new Float64Array(leaves.X.nRows);
  for (const row of twins) weights[row] = 1;
  return overlap(leaves, weights);
}

/** @param {Leaves} leaves */
function decided(leaves) {
  for (const eachFeature of [false, true]) {
    const pair = nearestHullPoints(leaves.X, leaves.rows, eachFeature);
    const separation = between(pair, leaves);
    if (separation && separationHolds(separation, leaves.X, leaves.fires)) return separation;
    const common = commonPoint(pair, leaves);
    if (overlapHolds(common, leaves.X, leaves.fires)) return common;
  }
  throw new InputError(
    "the leaves differ by too little for floats to tell whether the classes overlap; " +
      "give the features in a smaller unit, so that their numbers are larger.",
  );
}

/** @param {HullPair} pair @param {Leaves} leaves @returns {Separation | null} */
function between(pair, { X, fires, rows }) {
  const normal = normalOf(pair);
  if (normal.every((entry) => entry === 0)) return null;
  const w = unit(normal);
  const { highest, lowest } = innermost(X, fires, w);
  const b = 0 - (highest / 2 + lowest / 2);
  const margin = marginOf(X, fires, w, b);
  const [nearest0, nearest1] = rows.map((ofClass, side) => weightedPoint(X, ofClass, pair.weights[side]));
  return { separable: true, w, b, margin, nearest0, nearest1 };
}

/** The highest w·x of class 0 and the lowest of class 1. @param {Matrix} X @param {Uint8Array} fires @param {Float64Array} w */
function innermost({ data, nRows, nColumns }, fires, w) {
  let [highest, lowest] = [-Infinity, Infinity];
  for (let row = 0; row < nRows; row++) {
    let sum = 0;
    for (let i = 0, at = row * nColumns; i < nColumns; i++, at++) sum += data[at] * w[i];
    refuseOverflow(sum, "the sum w·x of a leaf");
    if (fires[row]) lowest = Math.min(lowest, sum);
    else highest = Math.max(highest, sum);
  }
  return { highest, lowest };
}

/** min (2y − 1)(w·x + b)/‖w‖ over the leaves. @param {Matrix} X @param {Uint8Array} fires @param {Float64Array} w @param {number} b */
function marginOf({ data, nRows, nColumns }, fires, w, b) {
  const scale = powerOfTwoBelow(largestSize(w));
  const scaled = w.map((entry) => entry / scale);
  const length = lengthOf(scaled);
  let least = Infinity;
  for (let row = 0; row < nRows; row++) {
    let sum = 0;
    for (let i = 0, at = row * nColumns; i < nColumns; i++, at++) sum += data[at] * scaled[i];
    const distance = refuseOverflow((sum + b / scale) / length, "the distance of a leaf");
    least = Math.min(least, fires[row] ? distance : 0 - distance);
  }
  return least;
}

/** @param {HullPair} pair @param {Leaves} leaves */
function commonPoint(pair, leaves) {
  const { X, fires, rows } = leaves;
  const whole = new Float64Array(X.nRows);
  rows.forEach((ofClass, side) => ofClass.forEach((row, k) => (whole[row] = pair.weights[side][k])));
  const used = Int32Array.from(whole.keys()).filter((row) => whole[row] !== 0);
  const columns = lifted(X, fires, used);
  const few = fewWeights(
    columns,
    Float64Array.from(used, (row) => whole[row]),
  );
  used.forEach((row, k) => (whole[row] = few[k]));
  return overlap(leaves, whole);
}

/**
 * What the weights must not change, as a column for each leaf: the way between the two points, and the
 * sum of the weights of each class.
 * @param {Matrix} X @param {Uint8Array} fires @param {Int32Array} used
 */
function lifted(X, fires, used) {
  const { middle, half } = halfRanges(X);
  const n = X.nColumns;
  return Array.from(used, (row) => {
    const column = new Float64Array(n + 2);
    const side = fires[row] ? 1 : -1;
    for (let i = 0; i < n; i++) column[i] = (side * (X.data[row * n + i] - middle[i])) / (half[i] > 0 ? half[i] : 1);
    column[fires[row] ? n + 1 : n] = 1;
    return column;
  });
}

/** @param {Leaves} leaves @param {Float64Array} weights  of all leaves @returns {Overlap} */
function overlap({ X, rows }, weights) {
  const [weights0, weights1] = rows.map((ofClass) => normalized(Float64Array.from(ofClass, (row) => weights[row])));
  const ends = [weightedPoint(X, rows[0], weights0), weightedPoint(X, rows[1], weights1)];
  const [leaves0, leaves1] = rows.map((ofClass) => ofClass.filter((row) => weights[row] > 0));
  const point = ends[0].map((entry, i) => entry / 2 + ends[1][i] / 2);
  return { separable: false, point, weights0, weights1, leaves0, leaves1 };
}

/** @param {Float64Array} weights */
function normalized(weights) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
