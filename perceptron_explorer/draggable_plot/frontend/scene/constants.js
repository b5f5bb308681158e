/**
 * Tables of numbers as the rules want them: one flat array, rows one after another.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 */

/** @param {number[][]} rows @param {number} nColumns @returns {Matrix} */
export function asMatrix(rows, nColumns) {
  return { data: Float64Array.from(rows.flat()), nRows: rows.length, nColumns };
}

/** @param {Matrix} matrix @param {number} row @returns {Point} */
export function rowOf({ data, nColumns }, row) {
  return Array.from(data.subarray(row * nColumns, (row + 1) * nColumns));
}

/** @param {Matrix} matrix @returns {Point[]} */
export function rowsOf(matrix) {
  return Array.from({ length: matrix.nRows }, (_, row) => rowOf(matrix, row));
}

/** A value as Python sends it, with tables as matrices. @param {any} value */
export function received(value) {
  if (typeof value?.float64 === "string") return fromBytes(value);
  const isTable = Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === "number";
  return isTable ? asMatrix(value, value[0].length) : structuredClone(value);
}

/** Many numbers, and tables without a row, come as bytes. @param {{float64: string, nColumns: number | null}} value */
function fromBytes({ float64, nColumns }) {
  const bytes = Uint8Array.from(atob(float64), (character) => character.charCodeAt(0));
  const data = new Float64Array(bytes.buffer);
  return nColumns === null ? data : { data, nRows: data.length / nColumns, nColumns };
}

/** A value as Python gets it. @param {any} value */
export function sent(value) {
  return value?.data instanceof Float64Array ? rowsOf(value) : value;
}

/** @param {Record<string, any>} values @returns {Record<string, any>} */
export function allReceived(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, received(value)]));
}
