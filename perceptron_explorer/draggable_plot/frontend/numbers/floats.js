/**
 * Scalings and lengths of vectors in typed arrays. Mirrors perceptron_core/arithmetic.py.
 * @typedef {ArrayLike<number>} Vector
 */
export const EPS = 2 ** -52;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Where the sign and the exponent stand: in the second half nearly everywhere. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The largest power of two that is not above a value > 0. Dividing by it rounds nothing. @param {number} value @returns {number} */
export function powerOfTwoBelow(value) {
  if (value < 2 ** -1022) return powerOfTwoBelow(value * 2 ** 60) * 2 ** -60;
  float[0] = value;
  words[HIGH] &= 0xfff00000;
  words[1 - HIGH] = 0;
  return float[0];
}

/** @param {Vector} a @param {Vector} b */
export function dotProduct(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** For vectors whose squares stay in the range of floats. @param {Vector} a */
export function lengthOf(a) {
  return Math.sqrt(dotProduct(a, a));
}

/** @param {Vector} a */
export function largestSize(a) {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]));
  return largest;
}

/** a/‖a‖ of a vector that is not zero. @param {Float64Array} a */
export function unit(a) {
  const scale = powerOfTwoBelow(largestSize(a));
  const scaled = a.map((entry) => entry / scale);
  const length = lengthOf(scaled);
  return scaled.map((entry) => entry / length);
}
