/**
 * Columns made orthonormal: A = QR by Gram and Schmidt, each column twice. "Twice is enough" (Giraud,
 * Langou & Rozložník 2005) for Q to be orthonormal to the last bit. Columns are arrays.
 */
import { dotProduct, lengthOf } from "../numbers/floats.js";

/** A column that keeps less than this of its length is no new direction at all. */
const NOTHING_LEFT = 1e-300;

/**
 * Takes away from a vector its part along each of some orthonormal ones. @param {Float64Array} vector
 * @param {Float64Array[]} directions @param {Float64Array} [along]  how much went, to be added to
 */
export function takeAway(vector, directions, along) {
  for (let j = 0; j < directions.length; j++) {
    const direction = directions[j];
    const amount = dotProduct(direction, vector);
    if (along) along[j] += amount;
    for (let i = 0; i < vector.length; i++) vector[i] -= amount * direction[i];
  }
}

/**
 * @param {Float64Array[]} columns  at most as many as each has entries are given a direction
 * @returns {{Q: Float64Array[], R: Float64Array[]}} R by columns
 */
export function orthonormal(columns) {
  /** @type {Float64Array[]} */
  const Q = [];
  const R = columns.map((column) => {
    const along = new Float64Array(columns.length);
    const rest = column.slice();
    takeAway(rest, Q, along);
    takeAway(rest, Q, along);
    const length = lengthOf(rest);
    if (Q.length < column.length) {
      along[Q.length] = length;
      Q.push(length > NOTHING_LEFT ? rest.map((entry) => entry / length) : rest.fill(0));
    }
    return along;
  });
  return { Q, R };
}
