/**
 * Matrices as stacks of vectors. Mirrors perceptron_core/matrices/products.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { asMatrix, rowOf, rowsOf } from "../scene/constants.js";
import { dot, isZero, norm } from "./vectors.js";

const DEPENDENT = 1e-12;

/** Rows under each other. @param {Point[]} rows */
export function stacked(...rows) {
  return asMatrix(rows, rows[0].length);
}

/** A matrix of two columns. @param {Point} first @param {Point} second */
export function columns(first, second) {
  return asMatrix(
    first.map((entry, i) => [entry, second[i]]),
    2,
  );
}

/** A vector as a row, 1×m, or as a column, m×1. @param {Point} vector @param {string} form */
export function written(vector, form) {
  return form === "row"
    ? asMatrix([vector], vector.length)
    : asMatrix(
        vector.map((entry) => [entry]),
        1,
      );
}

/** @param {Matrix} table @param {number} column @returns {Point} */
function columnOf(table, column) {
  return rowsOf(table).map((row) => row[column]);
}

/** The row of a table that an entry is in. @param {Matrix} table @param {Point} entry */
export function rowAt(table, [row]) {
  return rowOf(table, row);
}

/** The column of a table that an entry is in. @param {Matrix} table @param {Point} entry */
export function columnAt(table, [, column]) {
  return columnOf(table, column);
}

/** 1 where the product is defined, −1 where not. @param {Matrix} left @param {Matrix} right */
export function fits(left, right) {
  return left.nColumns === right.nRows ? 1 : -1;
}

/** Entry (i, k) is row i of the left dotted with column k of the right. @param {Matrix} left @param {Matrix} right */
export function matrixProduct(left, right) {
  if (fits(left, right) < 0) return null;
  const rightColumns = Array.from({ length: right.nColumns }, (_, column) => columnOf(right, column));
  return asMatrix(
    rowsOf(left).map((row) => rightColumns.map((column) => dot(row, column))),
    right.nColumns,
  );
}

/** The stack of the dot products of the rows with x. @param {Matrix} W @param {Point} x */
export function matrixVectorProduct(W, x) {
  return W.nColumns === x.length ? rowsOf(W).map((row) => dot(row, x)) : null;
}

/** Of the 2×2 matrix with these columns. @param {Point} first @param {Point} second */
export function determinant([a, c], [b, d]) {
  return a * d - b * c;
}

/** The dimension of what the matrix with these columns makes of the plane. @param {Point} first @param {Point} second */
export function rankOfPlaneMap(first, second) {
  if (Math.abs(determinant(first, second)) > DEPENDENT * (norm(first) * norm(second))) return 2;
  return isZero(first) && isZero(second) ? 0 : 1;
}

const SAME = 1e-9;

/** −1, 0 or 1 for below, at (but for rounding) or above a limit. @param {number} value @param {number} limit */
export function compared(value, limit) {
  const away = value - limit;
  return Math.abs(away) <= SAME * Math.abs(limit) ? 0 : Math.sign(away);
}
