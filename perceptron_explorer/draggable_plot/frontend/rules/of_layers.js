/**
 * What is drawn of a layer as a map. Mirrors perceptron_explorer/scenes/rules/of_layers.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 */
import { asMatrix, rowOf, rowsOf } from "../scene/constants.js";

const N_POINTS = 72;

/** Points one after the other; the last is the first again. @param {Point} centre @param {number} radius */
export function circleRound([x, y], radius) {
  const points = Array.from({ length: N_POINTS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / N_POINTS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return asMatrix(points, 2);
}

/** How far a point of the one row is from its partner at most. @param {Matrix} points @param {Matrix} others */
export function largestDistance(points, others) {
  const distances = rowsOf(points).map((row, i) => {
    const other = rowOf(others, i);
    return Math.hypot(...row.map((entry, k) => entry - other[k]));
  });
  return Math.max(...distances);
}
