/**
 * What the operators of expressions do to values. Mirrors perceptron_explorer/scenes/operators.py.
 *
 * Numbers and vectors are calculated with entry by entry; a number goes with each entry of a vector.
 * Comparisons give 1 and 0. A value that is not defined is null.
 * @typedef {number | ArrayLike<number>} Values
 */
import { rowOf } from "./constants.js";

/** @param {(a: any, b: any) => number} operation */
function entrywise(operation) {
  return (/** @type {any} */ a, /** @type {any} */ b) => {
    const [isMany, areMany] = [isVector(a), isVector(b)];
    if (a?.nRows !== undefined || b?.nRows !== undefined)
      throw new Error("Tables are not calculated with entry by entry.");
    if (!isMany && !areMany) return operation(a, b);
    if (isMany && areMany && a.length !== b.length)
      throw new Error(`Vectors of ${a.length} and ${b.length} entries do not fit.`);
    const found = new Array(isMany ? a.length : b.length);
    for (let i = 0; i < found.length; i++) found[i] = operation(isMany ? a[i] : a, areMany ? b[i] : b);
    return found;
  };
}

/** @param {any} value */
const isVector = (value) => typeof value === "object";

const quotient = entrywise((a, b) => a / b);

/** @param {any} a @param {any} b */
function divided(a, b) {
  const isByZero = isVector(b) ? Array.prototype.includes.call(b, 0) : b === 0;
  return isByZero ? null : quotient(a, b);
}

/** @param {any} values  a vector or a table @param {number | number[]} index @returns {any} */
function entry(values, index) {
  if (typeof index === "object") {
    const found = Array.from(index, (one) => entry(values, one));
    return found.includes(null) ? null : found;
  }
  const length = values.nRows ?? values.length;
  if (!Number.isInteger(index) || index < 0 || index >= length) return null;
  return values.nRows === undefined ? values[index] : rowOf(values, index);
}

/** @param {...any} entries */
function stack(...entries) {
  if (new Set(entries.map((one) => one?.length)).size > 1)
    throw new Error("The entries of a table have different lengths.");
  return entries;
}

/** @type {Record<string, (...operands: any[]) => any>} */
export const OPERATORS = {
  "+": entrywise((a, b) => a + b),
  "-": entrywise((a, b) => a - b),
  "*": entrywise((a, b) => a * b),
  "/": divided,
  negative: (a) => (isVector(a) ? Array.from(a, (/** @type {number} */ one) => -one) : -a),
  "==": entrywise((a, b) => (a === b ? 1 : 0)),
  "!=": entrywise((a, b) => (a === b ? 0 : 1)),
  "<": entrywise((a, b) => (a < b ? 1 : 0)),
  "<=": entrywise((a, b) => (a <= b ? 1 : 0)),
  ">": entrywise((a, b) => (a > b ? 1 : 0)),
  ">=": entrywise((a, b) => (a >= b ? 1 : 0)),
  and: (a, b) => (a && b ? 1 : 0),
  or: (a, b) => (a || b ? 1 : 0),
  entry,
  stack,
  part: (record, name) => record[name] ?? null,
  "is in": (value, ...options) => (options.includes(value) ? 1 : 0),
};
