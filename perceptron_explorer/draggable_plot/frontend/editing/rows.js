/**
 * Tables with one row changed, taken away or added. Each gives a new table, so that who
 * remembers the old one still has it.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 */

/** @param {Matrix} matrix @param {number} row @param {Point} point  the row's first entries */
export function withRow({ data, nRows, nColumns }, row, point) {
  const copy = data.slice();
  copy.set(point, row * nColumns);
  return { data: copy, nRows, nColumns };
}

/** @param {Matrix} matrix @param {number} row */
export function withoutRow({ data, nRows, nColumns }, row) {
  const rest = data.filter((_, at) => Math.floor(at / nColumns) !== row);
  return { data: rest, nRows: nRows - 1, nColumns };
}

/** @param {Matrix} matrix @param {Point} point  the new row's first entries; 0 for the others */
export function withNewRow({ data, nRows, nColumns }, point) {
  const longer = new Float64Array(data.length + nColumns);
  longer.set(data);
  longer.set(point, data.length);
  return { data: longer, nRows: nRows + 1, nColumns };
}
