/**
 * Lines and half-spaces of the plane, cut to a box. Mirrors perceptron_core/geometry/clipping.py
 * and box_edges.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 */
import { isZero } from "./vectors.js";

/** The corners, counter-clockwise from the lower left one. @param {Box} box @returns {Point[]} */
export function boxCorners([[left, bottom], [right, top]]) {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** Dividing by it rounds nothing. @param {number} value  above 0 */
function powerOfTwoBelow(value) {
  return 2 ** Math.floor(Math.log2(value));
}

/**
 * w·x + b of each corner up to a positive factor. A value no larger than the rounding
 * error of its own sum counts as 0: that corner is on the hyperplane.
 * @param {Point[]} corners @param {Point} w @param {number} b
 */
export function cornerValues(corners, w, b) {
  const scale = powerOfTwoBelow(Math.max(...w.map(Math.abs), Math.abs(b)));
  return corners.map((corner) => {
    let [value, magnitude] = [0, 0];
    corner.forEach((entry, axis) => {
      const term = entry * (w[axis] / scale);
      value += term;
      magnitude += Math.abs(term);
    });
    value += b / scale;
    magnitude += Math.abs(b / scale);
    return Math.abs(value) <= 4 * Number.EPSILON * magnitude ? 0 : value;
  });
}

/**
 * Where the edge from p to q is cut, reckoned from the end nearer to the hyperplane. A
 * coordinate that both ends share stays exactly as it is.
 * @param {Point} p @param {Point} q @param {number} valueP @param {number} valueQ @returns {Point}
 */
export function crossing(p, q, valueP, valueQ) {
  if (Math.abs(valueQ) < Math.abs(valueP)) return crossing(q, p, valueQ, valueP);
  const share = valueP / (valueP - valueQ);
  return p.map((entry, axis) => {
    const point = entry + share * (q[axis] - entry);
    return Math.min(Math.max(point, Math.min(entry, q[axis])), Math.max(entry, q[axis]));
  });
}

/** @param {Point[]} points */
export function withoutRepeats(points) {
  return points.filter(
    (point, i) => points.findIndex((other) => other.every((entry, axis) => entry === point[axis])) === i,
  );
}

/**
 * Round the box: the corners on the line or inside, and where the line cuts.
 * @param {Point[]} corners @param {number[]} values @param {number[]} inside  above 0 for corners to keep
 */
function walk(corners, values, inside) {
  /** @type {Point[]} */
  const points = [];
  corners.forEach((corner, i) => {
    const next = (i + 1) % corners.length;
    if (values[i] === 0 || inside[i] > 0) points.push(corner);
    if (values[i] * values[next] < 0) points.push(crossing(corner, corners[next], values[i], values[next]));
  });
  return withoutRepeats(points);
}

/**
 * The part of the hyperplane in the box, along (−w₂, w₁); null where there is none.
 * @param {Point} w @param {number} b @param {Box} box @returns {[Point, Point] | null}
 */
export function clipLine(w, b, box) {
  if (isZero(w)) return null;
  const corners = boxCorners(box);
  const ends = walk(corners, cornerValues(corners, w, b), [0, 0, 0, 0]);
  if (ends.length < 2) return null;
  const size = Math.max(Math.abs(w[0]), Math.abs(w[1]));
  const along = ends.map(([x, y]) => (x - ends[0][0]) * (-w[1] / size) + (y - ends[0][1]) * (w[0] / size));
  const first = along.indexOf(Math.min(...along));
  const last = along.indexOf(Math.max(...along));
  return [ends[first], ends[last]];
}

/**
 * The box's part with w·x + b ≥ 0 (or the rest), counter-clockwise; null where it is empty.
 * @param {Point} w @param {number} b @param {Box} box @param {boolean} positive @returns {Point[] | null}
 */
export function clipHalfSpace(w, b, box, positive) {
  const corners = boxCorners(box);
  if (isZero(w)) return b >= 0 === positive ? corners : null;
  const values = cornerValues(corners, w, b);
  const polygon = walk(corners, values, positive ? values : values.map((value) => -value));
  return polygon.length < 3 ? null : polygon;
}
