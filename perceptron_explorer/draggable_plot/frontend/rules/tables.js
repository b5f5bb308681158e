/**
 * Rows and entries of what stands still: a run that is played is a table, and the step is
 * the row. Outside of it nothing is defined.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { rowOf as rowAt } from "../scene/constants.js";

/** @param {number} index @param {number} length */
const within = (index, length) => Number.isInteger(index) && index >= 0 && index < length;

/** @param {Matrix} table @param {number} index */
export function rowOf(table, index) {
  return within(index, table.nRows) ? rowAt(table, index) : null;
}

/**
 * The bias of the slice of a hyperplane where all but the shown features stand at `at`:
 * b + Σ wⱼ atⱼ over the features that are not shown.
 * @param {number[]} w @param {number} b @param {number[]} at @param {number[]} shown
 */
export function sliceBias(w, b, at, shown) {
  return b + w.reduce((sum, weight, j) => (shown.includes(j) ? sum : sum + weight * at[j]), 0);
}

/**
 * The way from w to where its shown entries are those of the point; the others stay.
 * @param {number[]} point @param {number[]} w @param {number[]} shown
 */
export function wayTo(point, w, shown) {
  const way = w.map(() => 0);
  shown.forEach((j, place) => (way[j] = point[place] - w[j]));
  return way;
}
