/**
 * Constants as the rules want them: a table of numbers becomes one flat array.
 * @typedef {import("../types.js").Matrix} Matrix
 */

/** @param {number[][]} rows @param {number} nColumns @returns {Matrix} */
export function asMatrix(rows, nColumns) {
  return { data: Float64Array.from(rows.flat()), nRows: rows.length, nColumns };
}

/** @param {Record<string, any>} constants @returns {Record<string, any>} */
export function asConstant(constants) {
  const entries = Object.entries(constants).map(([name, value]) => {
    const isTable = Array.isArray(value) && Array.isArray(value[0]);
    return [name, isTable ? asMatrix(value, value[0].length) : value];
  });
  return Object.fromEntries(entries);
}
