/**
 * Columns made orthonormal, A = QR, by Gram and Schmidt with each column taken twice. "Twice is enough"
 * (Giraud, Langou & Rozložník 2005) for Q to be orthonormal to the last bit.
 */
import { dotProduct, lengthOf } from "../numbers/floats.js";

/** A column of which no more than this is left has no direction of its own. */
const NOTHING_LEFT = 1e-300;

/**
 * Takes away from a vector its part along each of some orthonormal ones.
 * @param {Float64Array} vector @param {Float64Array[]} directions
 * @param {Float64Array} [along]  how much that is, is added here
 */
export function takeAway(vector, directions, along) {
  for (let j = 0; j < directions.length; j++) {
    const direction = directions[j];
    const amount = dotProduct(direction, vector);
    if (along) along[j] += amount;
    for (let i = 0; i < vector.length; i++) vector[i] -= amount * direction[i];
  }
}

/** Q and R by columns, to which a column is added at a time. */
export class Factors {
  /** @param {Float64Array[]} [Q]  at most as many as each has entries @param {Float64Array[]} [R] */
  constructor(Q = [], R = []) {
    this.Q = Q;
    this.R = R;
  }

  /** The factors with one more column; these stay as they are. @param {Float64Array} column */
  with(column) {
    const { Q, R } = this;
    const rest = column.slice();
    const along = new Float64Array(Math.min(Q.length + 1, column.length));
    takeAway(rest, Q, along);
    takeAway(rest, Q, along);
    if (Q.length === column.length) return new Factors(Q, [...R, along]);
    const length = lengthOf(rest);
    along[Q.length] = length;
    // A column that depends on the others leaves nothing, and adds no direction.
    for (let i = 0; i < rest.length; i++) rest[i] = length > NOTHING_LEFT ? rest[i] / length : 0;
    return new Factors([...Q, rest], [...R, along]);
  }
}
