/**
 * The singular values and right singular vectors of a small matrix, by turning pairs of its columns
 * until all are orthogonal (M. R. Hestenes, Inversion of matrices by biorthogonalization, 1958).
 * Small singular values come out as exactly as large ones allow.
 */
import { dotProduct, EPS } from "../numbers/floats.js";

const SWEEPS = 60;

/** Turns two vectors in their plane. @param {Float64Array} a @param {Float64Array} b @param {number} cos @param {number} sin */
function turn(a, b, cos, sin) {
  for (let i = 0; i < a.length; i++) {
    const entry = a[i];
    a[i] = cos * entry - sin * b[i];
    b[i] = sin * entry + cos * b[i];
  }
}

/** Makes two columns orthogonal, and says whether they were not. @param {Float64Array[]} U @param {Float64Array[]} V @param {number} p @param {number} q */
function makeOrthogonal(U, V, p, q) {
  const [alpha, beta, gamma] = [dotProduct(U[p], U[p]), dotProduct(U[q], U[q]), dotProduct(U[p], U[q])];
  if (gamma === 0 || Math.abs(gamma) <= EPS * Math.sqrt(alpha) * Math.sqrt(beta)) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const tan = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cos = 1 / Math.hypot(1, tan);
  turn(U[p], U[q], cos, cos * tan);
  turn(V[p], V[q], cos, cos * tan);
  return true;
}

/**
 * @param {Float64Array[]} columns
 * @returns {{sizes: number[], U: Float64Array[], V: Float64Array[]}} for each singular value the image of
 *   the right singular vector of V, as long as the value; in no order
 */
export function singularValues(columns) {
  const n = columns.length;
  const U = columns.map((column) => column.slice());
  const V = columns.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  let turned = true;
  for (let sweep = 0; turned && sweep < SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) if (makeOrthogonal(U, V, p, q)) turned = true;
    }
  }
  return { sizes: U.map((image) => Math.sqrt(dotProduct(image, image))), U, V };
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
