/**
 * The part of a plane that lies in a box of space. Mirrors perceptron_core/geometry/plane_clipping.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 */
import { cornerValues, crossing, withoutRepeats } from "./clipping.js";
import { isZero } from "./vectors.js";

/**
 * Pairs of corners of a box that differ in one coordinate; bit j of a number is axis j.
 * @type {[number, number][]}
 */
const EDGES = [];
for (let from = 0; from < 8; from++)
  for (let axis = 0; axis < 3; axis++) if (!((from >> axis) & 1)) EDGES.push([from, from | (1 << axis)]);

/**
 * Corners counter-clockwise seen from the tip of w; null where there is no such polygon.
 * @param {Point} w @param {number} b @param {Box} box @returns {Point[] | null}
 */
export function clipPlane(w, b, box) {
  if (isZero(w)) return null;
  const corners = Array.from({ length: 8 }, (_, i) => [0, 1, 2].map((axis) => box[(i >> axis) & 1][axis]));
  const values = cornerValues(corners, w, b);
  const points = corners.filter((_, i) => values[i] === 0);
  for (const [from, to] of EDGES)
    if (Math.min(values[from], values[to]) < 0 && Math.max(values[from], values[to]) > 0)
      points.push(crossing(corners[from], corners[to], values[from], values[to]));
  const polygon = withoutRepeats(points);
  return polygon.length >= 3 ? inOrder(polygon, w, box) : null;
}

/** @param {Point[]} points @param {Point} w @param {Box} box */
function inOrder(points, w, [lower, upper]) {
  const largest = Math.max(...w.map(Math.abs));
  const steepness = w.map((entry, axis) => Math.abs(entry / largest) * (upper[axis] - lower[axis]));
  const steepest = steepness.indexOf(Math.max(...steepness));
  const [across, up] = [(steepest + 1) % 3, (steepest + 2) % 3];
  const mean = [0, 1, 2].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const angles = points.map((point) => {
    const angle = Math.atan2(point[up] - mean[up], point[across] - mean[across]);
    return w[steepest] < 0 ? -angle : angle;
  });
  const order = points.map((_, i) => i).sort((one, other) => angles[one] - angles[other] || one - other);
  const first = order.indexOf(0);
  return [...order.slice(first), ...order.slice(0, first)].map((i) => points[i]);
}
