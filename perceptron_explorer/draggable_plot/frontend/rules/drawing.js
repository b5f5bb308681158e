/**
 * Points that exist for the drawing's sake. Mirrors perceptron_explorer/scenes/rules/drawing.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 */
import { across } from "./turning.js";
import { dot, isZero, norm, scaled } from "./vectors.js";

const GRIP_SHARE = 0.3;
const EDGE_SHARE = 0.06;
const PLANE_GRIP_SHARE = 0.5;
const RIGHT_ANGLE_SHARE = 0.025;

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
  const side = RIGHT_ANGLE_SHARE * Math.min(...upper.map((entry, axis) => entry - lower[axis]));
  const length = norm(foot);
  if (length < side) return null;
  const inward = foot.map((entry) => (-side * entry) / length);
  const sideways = scaled(across(foot.map((entry) => -entry)) ?? foot, side);
  const corner = (/** @type {number} */ a, /** @type {number} */ b) =>
    foot.map((entry, axis) => entry + a * inward[axis] + b * sideways[axis]);
  return [corner(0, 1), corner(1, 1), corner(1, 0)];
}

/**
 * Where a plane in space is held: beside the middle of what is seen of it.
 * @param {Point[]} polygon @param {Point} w @param {Box} box @returns {Point}
 */
export function gripOnPlane(polygon, w, [lower, upper]) {
  const middle = w.map((_, axis) => polygon.reduce((sum, corner) => sum + corner[axis], 0) / polygon.length);
  const along = across(w) ?? w;
  const distances = along.map((entry, axis) =>
    entry === 0 ? Infinity : ((entry > 0 ? upper : lower)[axis] - middle[axis]) / entry,
  );
  const reach = PLANE_GRIP_SHARE * Math.min(...distances);
  return middle.map((entry, axis) => entry + reach * along[axis]);
}

/**
 * Thin lines from a point of space to the floor and two walls, as pairs of ends.
 * @param {Point} point @param {Box} box @returns {[Point, Point][]}
 */
export function dropLines([x, y, z], [low, high]) {
  const foot = [x, y, low[2]];
  return [
    [[x, y, z], foot],
    [foot, [low[0], y, low[2]]],
    [foot, [x, high[1], low[2]]],
  ];
}

/** How far above the box's middle the words about w = 0 are, in heights of the box. @type {Record<number, number>} */
const NO_HYPERPLANE_UP = { 2: -0.4, 3: 0.34 };

/** How far towards the box's sides a half-space's name may go; a name is wider than high. */
/** @type {Record<number, number[]>} */
const NAME_REACH = { 2: [0.74, 0.92], 3: [0.9, 0.9, 0.9] };

/** The name stands beside the ray of w, where its arrow does not lie; in space the other way round. @type {Record<number, number>} */
const NAME_TURN_RAD = { 2: 0.6, 3: -0.6 };

/**
 * Where a half-space's name is written: near the edge of the box, beside ±w. It slides round
 * the box as w turns; null where the half-space does not reach that far.
 * @param {Point} w @param {number} b @param {Box} box @param {boolean} positive @returns {Point | null}
 */
export function sideNamePlace(w, b, [lower, upper], positive) {
  const middle = lower.map((entry, axis) => (entry + upper[axis]) / 2);
  const reach = lower.map((entry, axis) => ((upper[axis] - entry) / 2) * NAME_REACH[w.length][axis]);
  if (isZero(w)) return null;
  const aside = across(w) ?? w;
  const turn = NAME_TURN_RAD[w.length];
  const length = norm(w);
  const direction = w.map((entry, axis) => {
    const turned = Math.cos(turn) * (entry / length) + Math.sin(turn) * aside[axis];
    return positive ? turned : -turned;
  });
  const steps = direction.map((entry, axis) => (entry === 0 ? Infinity : reach[axis] / Math.abs(entry)));
  const place = middle.map((entry, axis) => entry + Math.min(...steps) * direction[axis]);
  return dot(w, place) + b >= 0 === positive ? place : null;
}

/**
 * The shadow of an arrow on the floor of space, and the line that its tip drops to it.
 * @param {Point} start @param {Point} end @param {Box} box @returns {[Point, Point][]}
 */
export function floorShadow(start, end, [low]) {
  const [belowStart, belowTip] = [start, end].map(([x, y]) => [x, y, low[2]]);
  return [
    [belowStart, belowTip],
    [end, belowTip],
  ];
}

/** Where the picture says that w = 0 has no hyperplane. @param {Point} w @param {Box} box @returns {Point | null} */
export function noHyperplanePlace(w, [lower, upper]) {
  if (!isZero(w)) return null;
  const middle = lower.map((entry, axis) => (entry + upper[axis]) / 2);
  const last = w.length - 1;
  return [...middle.slice(0, last), middle[last] + NO_HYPERPLANE_UP[w.length] * (upper[last] - lower[last])];
}
