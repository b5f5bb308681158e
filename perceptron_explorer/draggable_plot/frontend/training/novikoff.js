/**
 * How many mistakes Rosenblatt's rule can make at most. Mirrors perceptron_core/training/novikoff.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../separation/certificates.js").Separation} Separation
 * @typedef {import("../separation/certificates.js").Overlap} Overlap
 *
 * @typedef {object} MistakeBound  Novikoff's bound, in the lifted space with x₀ = 1
 * @property {number} R  max ‖(x, 1)‖, the length of the longest lifted leaf
 * @property {number} gamma  the largest γ for which some (w, b) of length 1 has (2y − 1)(w·x + b) ≥ γ
 * @property {number} bound  (R/γ)²; R is rounded up and γ down, so it holds in floats too
 * @property {Float64Array} w  the (w, b) of length 1 that has this γ
 * @property {number} b
 * @property {number} farthestLeaf  the row of X that R belongs to
 */
import { checkedLabels } from "../numbers/checks.js";
import { EPS, largestSize, lengthOf, powerOfTwoBelow, unit } from "../numbers/floats.js";
import { refuseOverflow } from "../numbers/input_error.js";
import { lowest } from "../separation/hull_pair.js";
import { nearestToOrigin } from "../separation/nearest_point.js";
import { separability } from "../separation/separability.js";

/**
 * The bound (R/γ)² on all mistakes of a run that starts at w = 0, b = 0, for every learning rate and
 * every order. Null where the classes overlap, or where rounding leaves nothing of γ.
 *
 * A. B. J. Novikoff, On convergence proofs for perceptrons, 1962. γ is the distance of the origin from
 * the convex hull of the points (2y − 1)(x, 1).
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {Separation | Overlap} [verdict]  the answer of `separability`, where it is known
 * @returns {MistakeBound | null}
 */
export function mistakeBound(X, y, verdict = separability(X, y)) {
  if (!verdict.separable) return null;
  const signed = signedLeaves(X, checkedLabels(y, X.nRows));
  const scale = powerOfTwoBelow(largestSize(signed));
  // The verdict's hyperplane has a γ above 0 in any case, though not the largest one.
  const known = unit(Float64Array.of(...verdict.w, verdict.b));
  const found = bestDirection(signed, known, scale);
  const best = gammaOf(signed, known) > gammaOf(signed, found) ? known : found;
  return bound(signed, best, scale);
}

/** The points (2y − 1)(x, 1), one after another. @param {Matrix} X @param {Uint8Array} fires */
function signedLeaves({ data, nRows, nColumns }, fires) {
  const signed = new Float64Array(nRows * (nColumns + 1));
  for (let row = 0, to = 0; row < nRows; row++) {
    const sign = fires[row] ? 1 : -1;
    for (let i = 0; i < nColumns; i++) signed[to++] = sign * data[row * nColumns + i];
    signed[to++] = sign;
  }
  return signed;
}

/** @param {Float64Array} signed @param {Float64Array} known @param {number} scale */
function bestDirection(signed, known, scale) {
  const n = known.length;
  const points = signed.map((entry) => entry / scale);
  const hull = {
    lowest: (/** @type {Float64Array} */ direction) => lowest(points, direction, 1),
    vertex: (/** @type {number} */ row) => points.slice(row * n, (row + 1) * n),
    size: 2 * Math.sqrt(n),
  };
  const { point } = nearestToOrigin(hull, known);
  return point.some((entry) => entry !== 0) ? unit(point) : known;
}

/** The least height of the points along a direction, rounded down. @param {Float64Array} signed @param {Float64Array} direction */
function gammaOf(signed, direction) {
  const n = direction.length;
  let least = Infinity;
  for (let at = 0; at < signed.length; at += n) {
    let [sum, size] = [0, 0];
    for (let i = 0; i < n; i++) {
      const product = signed[at + i] * direction[i];
      sum += product;
      size += Math.abs(product);
    }
    least = Math.min(least, sum - (n + 3) * EPS * size);
  }
  return least;
}

/** @param {Float64Array} signed @param {Float64Array} direction @param {number} scale @returns {MistakeBound | null} */
function bound(signed, direction, scale) {
  const n = direction.length;
  let [longest, farthestLeaf] = [-1, 0];
  for (let at = 0; at < signed.length; at += n) {
    const length = lengthOf(signed.subarray(at, at + n).map((entry) => entry / scale));
    if (length > longest) [longest, farthestLeaf] = [length, at / n];
  }
  const R = refuseOverflow(longest * scale * (1 + n * EPS), "the longest leaf");
  const gamma = gammaOf(signed, direction);
  if (gamma <= 0) return null;
  const ratio = R / gamma;
  const most = refuseOverflow(ratio * ratio, "the bound (R/γ)²");
  return { R, gamma, bound: most, w: direction.slice(0, -1), b: direction[n - 1], farthestLeaf };
}
