/**
 * Points that exist for the drawing's sake. Mirrors figures/drawing.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 */
import { dot, isZero, norm } from "./vectors.js";

const GRIP_SHARE = 0.3;
const EDGE_SHARE = 0.06;

/**
 * Where the hyperplane is held to move it along its normal: on its visible part, beside
 * the foot of the perpendicular, where w's arrow does not lie.
 * @param {[Point, Point]} line @param {Point} foot
 */
export function gripOnLine([from, to], foot) {
  const along = to.map((entry, axis) => entry - from[axis]);
  const squared = along.reduce((sum, entry) => sum + entry * entry, 0);
  if (squared === 0) return from;
  const footShare = along.reduce((sum, entry, axis) => sum + entry * (foot[axis] - from[axis]), 0) / squared;
  const share = Math.min(1 - EDGE_SHARE, Math.max(EDGE_SHARE, footShare - GRIP_SHARE));
  return from.map((entry, axis) => entry + share * along[axis]);
}

/**
 * The small square that says "right angle" at the foot of the perpendicular.
 * @param {Point} foot @param {Point} w @param {Box} box @returns {Point[] | null}
 */
export function rightAngleMark(foot, w, [lower, upper]) {
  if (isZero(w) || isZero(foot)) return null;
  const side = 0.025 * Math.min(upper[0] - lower[0], upper[1] - lower[1]);
  const length = norm(foot);
  if (length < side) return null;
  const inward = foot.map((entry) => (-side * entry) / length);
  const sideways = [-inward[1], inward[0]];
  const corner = (/** @type {number} */ a, /** @type {number} */ b) =>
    foot.map((entry, axis) => entry + a * inward[axis] + b * sideways[axis]);
  return [corner(0, 1), corner(1, 1), corner(1, 0)];
}

/** @param {Point} a @param {Point} b */
export function midpoint(a, b) {
  return a.map((entry, axis) => (entry + b[axis]) / 2);
}

/** The unit vector a quarter turn counter-clockwise from a. @param {Point} a @returns {Point | null} */
export function quarterTurn(a) {
  const length = norm(a);
  return length === 0 ? null : [-a[1] / length, a[0] / length];
}

/** How far towards the box's sides a half-space's name may go; a name is wider than high. */
const NAME_REACH = [0.74, 0.92];

/**
 * Where a half-space's name is written: near the edge of the box, along ±w. It slides round
 * the box as w turns; null where the half-space does not reach that far.
 * @param {Point} w @param {number} b @param {Box} box @param {boolean} positive @returns {Point | null}
 */
export function sideNamePlace(w, b, [lower, upper], positive) {
  const middle = lower.map((entry, axis) => (entry + upper[axis]) / 2);
  const reach = lower.map((entry, axis) => ((upper[axis] - entry) / 2) * NAME_REACH[axis]);
  if (isZero(w)) return b >= 0 === positive ? [middle[0], middle[1] + reach[1]] : null;
  const direction = positive ? w : w.map((entry) => -entry);
  const steps = direction.map((entry, axis) => (entry === 0 ? Infinity : reach[axis] / Math.abs(entry)));
  const place = middle.map((entry, axis) => entry + Math.min(...steps) * direction[axis]);
  return dot(w, place) + b >= 0 === positive ? place : null;
}

/** Where the picture says that w = 0 has no hyperplane. @param {Point} w @param {Box} box @returns {Point | null} */
export function noHyperplanePlace(w, [lower, upper]) {
  if (!isZero(w)) return null;
  return [(lower[0] + upper[0]) / 2, (lower[1] + upper[1]) / 2 + 0.25 * (upper[1] - lower[1])];
}
