/**
 * What the pictures of a perceptron are made of. Mirrors perceptron_explorer/scenes/rules/diagram_drawing.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { rowOf } from "../scene/constants.js";

const WIDEST_SUM = 3;
const CLOSEST = 0.01;

/**
 * Counted from 1; null for a leaf that is not among them. Of several with the same features it is
 * the one that was chosen last, or else the first.
 * @param {Matrix} X @param {Point} x @param {number} chosen
 */
export function leafNumber(X, x, chosen) {
  const isSame = (/** @type {number} */ row) => rowOf(X, row).every((entry, i) => entry === x[i]);
  if (chosen >= 1 && chosen <= X.nRows && isSame(Math.trunc(chosen) - 1)) return Math.trunc(chosen);
  for (let row = 0; row < X.nRows; row++) if (isSame(row)) return row + 1;
  return null;
}

/** The leaf of a number; inputs that the leaves do not have stay. @param {number} number @param {Matrix} X @param {Point} x */
export function withLeaf(number, X, x) {
  if (number < 1 || number > X.nRows) return null;
  const leaf = rowOf(X, number - 1);
  return [...leaf, ...x.slice(leaf.length)];
}

/** Where the sum stands on the small step of the diagram. @param {number} z @param {Point} centre @param {number} size */
export function onSmallStep(z, centre, size) {
  const along = Math.max(-1, Math.min(1, z / WIDEST_SUM));
  return [centre[0] + along * size, centre[1] + (z >= 0 ? size : -size)];
}

/** How far left of 0 a point is, and not nearer than can be drawn. @param {Point} point */
export function distanceLeft(point) {
  return Math.max(CLOSEST, -point[0]);
}

/** @param {number} a @param {number} b @returns {Point} */
export function pair(a, b) {
  return [a, b];
}

/** @param {Point[]} vectors */
export function listed(...vectors) {
  return vectors;
}
