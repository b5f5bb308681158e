/**
 * The point of a convex hull that is nearest to the origin. Mirrors
 * perceptron_core/separation/nearest_point.py.
 *
 * P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976), 128–149. The
 * hull is known by one question alone: which vertex lies lowest in a direction?
 *
 * @typedef {object} NearestPoint
 * @property {Float64Array} point  Σ weights · vertices; zero where the origin lies in the hull
 * @property {number[]} keys  the names of at most n_features + 1 vertices
 * @property {Float64Array[]} vertices
 * @property {Float64Array} weights  positive, with the sum 1
 * @property {Factors} factors  QR of the ways from the first vertex to the others
 *
 * @typedef {object} Hull
 * @property {(direction: Float64Array) => number} lowest  the name of the vertex with the smallest dot
 *   product with the direction
 * @property {(key: number) => Float64Array} vertex
 * @property {number} size  the length of the longest vertex, or an upper bound near it
 */
import { dotProduct, EPS, lengthOf } from "../numbers/floats.js";
import { Factors, takeAway } from "./orthonormal.js";
import { leastSquares } from "./singular_values.js";

/** A length below this share of the hull's size is rounding, not distance. */
const NOISE = 16 * EPS;
/** Share of the distance that another step would have to gain. */
const CLOSE_ENOUGH = 1e-13;
const NO_WEIGHT = 1e-14;
const STEPS = 10_000;
const STEPS_PER_FEATURE = 1000;

/** @param {Hull} hull @param {Float64Array} direction  where to begin: any guess @returns {NearestPoint} */
export function nearestToOrigin(hull, direction) {
  const key = hull.lowest(direction);
  const vertex = hull.vertex(key);
  /** @type {NearestPoint} */
  let best = { point: vertex, keys: [key], vertices: [vertex], weights: Float64Array.of(1), factors: new Factors() };
  const steps = STEPS + STEPS_PER_FEATURE * direction.length;
  for (let count = 0; count < steps; count++) {
    if (lengthOf(best.point) <= NOISE * hull.size) return { ...best, point: new Float64Array(direction.length) };
    const nearer = step(best, hull);
    if (nearer === null) return best;
    best = nearer;
  }
  return best;
}

/**
 * Brings one vertex in; null where none brings the point nearer by more than rounding.
 * @param {NearestPoint} at @param {Hull} hull @returns {NearestPoint | null}
 */
function step({ point, keys, vertices, weights, factors }, hull) {
  const key = hull.lowest(point);
  const vertex = hull.vertex(key);
  const length = lengthOf(point);
  const gain = length - dotProduct(point, vertex) / length;
  if (gain <= Math.max(CLOSE_ENOUGH * length, (NOISE * hull.size) / 4) || keys.includes(key)) return null;
  const nearer = nearestOf(
    [...keys, key],
    [...vertices, vertex],
    Float64Array.of(...weights, 0),
    factors.with(wayTo(vertex, vertices[0])),
  );
  return lengthOf(nearer.point) < length ? nearer : null;
}

/** @param {Float64Array} vertex @param {Float64Array} base */
function wayTo(vertex, base) {
  return vertex.map((entry, i) => entry - base[i]);
}

/**
 * Goes towards the nearest point of the flat through the vertices; where a weight would turn negative
 * on the way, it stops there and leaves that vertex out.
 * @param {number[]} keys @param {Float64Array[]} vertices @param {Float64Array} weights
 * @param {Factors} factors
 * @returns {NearestPoint}
 */
function nearestOf(keys, vertices, weights, factors) {
  for (;;) {
    const { point, target } = nearestOfFlat(vertices[0], factors);
    if (target.every((weight) => weight > NO_WEIGHT)) return { point, keys, vertices, weights: target, factors };
    const { share, first } = firstToVanish(weights, target);
    const moved = weights.map((weight, i) => weight + share * (target[i] - weight));
    /** @param {unknown} _ @param {number} i */
    const isKept = (_, i) => i !== first && moved[i] > NO_WEIGHT;
    const total = moved.reduce((sum, weight, i) => (isKept(weight, i) ? sum + weight : sum), 0);
    keys = keys.filter(isKept);
    const [base, ...others] = vertices.filter(isKept);
    vertices = [base, ...others];
    weights = moved.filter(isKept).map((weight) => weight / total);
    factors = others.reduce((found, vertex) => found.with(wayTo(vertex, base)), new Factors());
  }
}

/**
 * Which weight is the first to reach 0 on the way to the target, and at what share of the way.
 * @param {Float64Array} weights @param {Float64Array} target
 */
function firstToVanish(weights, target) {
  let [share, first] = [Infinity, -1];
  for (let i = 0; i < weights.length; i++) {
    if (target[i] > NO_WEIGHT) continue;
    const ofThis = Math.min(weights[i] / Math.max(weights[i] - target[i], NO_WEIGHT), 1);
    if (ofThis < share) [share, first] = [ofThis, i];
  }
  return { share, first };
}

/**
 * The nearest point of a flat, and the weights of the vertices there.
 * @param {Float64Array} base @param {Factors} factors
 */
function nearestOfFlat(base, { Q, R }) {
  if (R.length === 0) return { point: base, target: Float64Array.of(1) };
  const point = base.slice();
  const along = new Float64Array(Q.length);
  // The part within the affine subspace is subtracted twice: what is left is then perpendicular to it
  // to the last bit, however near the subspace comes to the origin.
  takeAway(point, Q, along);
  takeAway(point, Q);
  const steps = solved(R, along);
  const target = new Float64Array(R.length + 1);
  target[0] = 1;
  for (let i = 0; i < steps.length; i++) {
    target[0] += steps[i];
    target[i + 1] = -steps[i];
  }
  return { point, target };
}

/** x with R x = right, for R by columns, upper triangular. @param {Float64Array[]} R @param {Float64Array} right */
function solved(R, right) {
  let [least, largest] = [Infinity, 0];
  for (let i = 0; i < right.length; i++) {
    least = Math.min(least, Math.abs(R[i][i]));
    largest = Math.max(largest, Math.abs(R[i][i]));
  }
  if (R.length !== right.length || least <= 1e-12 * largest) return leastSquares(R.map(padded(right.length)), right);
  const x = right.slice();
  for (let i = R.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < R.length; j++) x[i] -= R[j][i] * x[j];
    x[i] /= R[i][i];
  }
  return x;
}

/** A column with zeros below. @param {number} length */
function padded(length) {
  return (/** @type {Float64Array} */ column) => {
    const whole = new Float64Array(length);
    whole.set(column);
    return whole;
  };
}
