/**
 * Lines and areas that explain vectors. Mirrors perceptron_explorer/scenes/rules/vector_drawing.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 */
import { alignment, angle, awayFrom, rejection, scalarProjection, vectorProjection } from "./turning.js";
import { dot, isZero, norm, scaled, sum, unitVector } from "./vectors.js";

const ARC_POINTS = 33;
const ARC_SHARE = 0.11;

/** A step on the staircase from the origin to the tip. @param {Point} a @param {number} axis @returns {[Point, Point] | null} */
export function componentStep(a, axis) {
  if (a[axis] === 0) return null;
  return [a.map((entry, i) => (i < axis ? entry : 0)), a.map((entry, i) => (i <= axis ? entry : 0))];
}

/** @param {Point} a @param {Point} b @returns {[Point, Point][]} */
export function parallelogram(a, b) {
  return [
    [a, sum(a, b)],
    [b, sum(a, b)],
  ];
}

/** @param {Point} a @param {Point} b @param {Box} box @returns {Point[] | null} */
export function angleArc(a, b, [lower, upper]) {
  const theta = angle(a, b);
  const [along, beside] = [unitVector(a), awayFrom(b, a)];
  if (theta === null || !along || !beside) return null;
  const radius = ARC_SHARE * Math.min(...upper.map((entry, axis) => entry - lower[axis]));
  return Array.from({ length: ARC_POINTS }, (_, i) => {
    const phi = (i / (ARC_POINTS - 1)) * theta;
    return scaled(sum(scaled(along, Math.cos(phi)), scaled(beside, Math.sin(phi))), radius);
  });
}

/** The rectangle of area |a·b| on b. @param {Point} a @param {Point} b @returns {Point[] | null} */
export function productRectangle(a, b) {
  const shadow = scalarProjection(a, b);
  const beside = awayFrom(a, b);
  if (!alignment(a, b) || !shadow || !beside) return null;
  const side = scaled(beside, -Math.abs(shadow));
  return [b.map(() => 0), b, sum(b, side), side];
}

/** Where a vector goes that is held to something, at the length that it has. @param {Point} point @param {Point} a @param {string} hold */
export function held(point, a, hold) {
  const put = onGrid(point, hold);
  if (isZero(a) || hold === "free" || hold === "grid") return put;
  if (hold === "right angle") return scaled(awayFrom(put, a) ?? put, norm(put));
  // At a right angle both directions are equally near.
  const sign = dot(put, a) < 0 ? -1 : 1;
  return scaled(unitVector(a) ?? put, sign * norm(put));
}

/** The nearest place of all those where a vector is let be. @param {Point} point @param {Point} a @param {string} hold */
export function nearestHeld(point, a, hold) {
  const put = onGrid(point, hold);
  if (isZero(a) || hold === "free" || hold === "grid") return put;
  return hold === "right angle" ? rejection(point, a) : vectorProjection(point, a);
}

/** The nearest point with whole coordinates, if asked for. @param {Point} point @param {string} hold */
export function onGrid(point, hold) {
  return hold === "grid" ? point.map((entry) => Math.floor(entry + 0.5)) : point;
}
