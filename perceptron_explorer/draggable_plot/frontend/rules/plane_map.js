/**
 * What a 2×2 matrix makes of a grid. Mirrors perceptron_explorer/scenes/rules/plane_map.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { rowsOf } from "../scene/constants.js";
import { clipLine } from "./clipping.js";
import { rankOfPlaneMap } from "./matrices.js";

/** The image of a point under the matrix with these columns. @param {Point} point @param {Point} first @param {Point} second */
export function imageOf([x, y], first, second) {
  return first.map((entry, axis) => entry * x + second[axis] * y);
}

/** @param {Matrix} points @param {Point} first @param {Point} second */
export function movedPoints(points, first, second) {
  return rowsOf(points).map((point) => imageOf(point, first, second));
}

/** @param {number} half @param {Point} first @param {Point} second @returns {[Point, Point][]} */
export function movedGrid(half, first, second) {
  const numbers = Array.from({ length: 2 * half + 1 }, (_, i) => i - half);
  const moved = (/** @type {Point} */ point) => imageOf(point, first, second);
  return [
    ...numbers.map((k) => /** @type {[Point, Point]} */ ([moved([-half, k]), moved([half, k])])),
    ...numbers.map((k) => /** @type {[Point, Point]} */ ([moved([k, -half]), moved([k, half])])),
  ];
}

/** What a singular matrix presses the plane onto. @param {Point} first @param {Point} second @param {Box} box */
export function imageLine(first, second, box) {
  if (rankOfPlaneMap(first, second) !== 1) return null;
  const size = (/** @type {Point} */ column) => Math.max(...column.map(Math.abs));
  const [x, y] = size(second) > size(first) ? second : first;
  return clipLine([-y, x], 0, box);
}
