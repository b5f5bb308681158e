/**
 * The singular values and right singular vectors of a small matrix, by turning pairs of its columns
 * until all are orthogonal (M. R. Hestenes, Inversion of matrices by biorthogonalization, 1958).
 */
import { dotProduct, EPS, lengthOf } from "../numbers/floats.js";

const SWEEPS = 60;

/** Turns two vectors in their plane. @param {Float64Array} a @param {Float64Array} b @param {number} cos @param {number} sin */
function turn(a, b, cos, sin) {
  for (let i = 0; i < a.length; i++) {
    const entry = a[i];
    a[i] = cos * entry - sin * b[i];
    b[i] = sin * entry + cos * b[i];
  }
}

/**
 * Makes two columns orthogonal, and says whether they were not. What is left of a column below `nothing`
 * is rounding: it would be turned about without end.
 * @param {Float64Array[]} U @param {Float64Array[]} V @param {number} p @param {number} q
 * @param {number} nothing  the square of a length
 */
function makeOrthogonal(U, V, p, q, nothing) {
  const alpha = dotProduct(U[p], U[p]);
  const beta = dotProduct(U[q], U[q]);
  if (alpha <= nothing || beta <= nothing) return false;
  const gamma = dotProduct(U[p], U[q]);
  if (Math.abs(gamma) <= EPS * Math.sqrt(alpha * beta)) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const tan = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cos = 1 / Math.sqrt(1 + tan * tan);
  turn(U[p], U[q], cos, cos * tan);
  turn(V[p], V[q], cos, cos * tan);
  return true;
}

/**
 * @param {Float64Array[]} columns  of everyday size: their squares stay in the range of floats
 * @returns {{sizes: number[], U: Float64Array[], V: Float64Array[]}} for each singular value the image of
 *   the right singular vector of V, as long as the value; in no order
 */
function singularValues(columns) {
  const n = columns.length;
  const U = columns.map((column) => column.slice());
  const V = columns.map((_, i) => new Float64Array(n).fill(1, i, i + 1));
  const nothing = EPS * EPS * columns.reduce((sum, column) => sum + dotProduct(column, column), 0);
  let turned = true;
  for (let sweep = 0; turned && sweep < SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) if (makeOrthogonal(U, V, p, q, nothing)) turned = true;
    }
  }
  return { sizes: U.map(lengthOf), U, V };
}

/**
 * The shortest x for which `columns` x comes nearest to a vector.
 * @param {Float64Array[]} columns @param {Float64Array} right
 */
export function leastSquares(columns, right) {
  const { sizes, U, V } = singularValues(columns);
  const least = EPS * Math.max(columns.length, right.length) * Math.max(...sizes);
  const x = new Float64Array(columns.length);
  sizes.forEach((size, k) => {
    if (size <= least) return;
    const amount = dotProduct(U[k], right) / size / size;
    for (let i = 0; i < x.length; i++) x[i] += amount * V[k][i];
  });
  return x;
}

/** An orthonormal basis of the vectors with `columns` · vector = 0. @param {Float64Array[]} columns */
export function dependences(columns) {
  const { sizes, V } = singularValues(columns);
  const least = 1e-13 * Math.max(...sizes);
  return V.filter((_, k) => sizes[k] <= least);
}
