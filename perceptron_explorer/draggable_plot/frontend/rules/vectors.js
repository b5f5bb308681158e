/**
 * Vectors in any dimension. Mirrors perceptron_core/vectors/lengths_and_angles.py.
 * @typedef {import("../types.js").Point} Point
 */

/** @param {Point} a @param {Point} b */
export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** ‖a‖, without overflow for large entries. @param {Point} a */
export function norm(a) {
  return Math.hypot(...a);
}

/** @param {Point} a */
export function isZero(a) {
  for (const entry of a) if (entry !== 0) return false;
  return true;
}

/** @param {Point} a @param {number} factor @returns {Point} */
export function scaled(a, factor) {
  return a.map((entry) => entry * factor);
}

/** @param {Point} a @param {Point} b @returns {Point} */
export function sum(a, b) {
  return a.map((entry, i) => entry + b[i]);
}

/** @param {Point} a @param {Point} b @returns {Point} */
export function difference(a, b) {
  return a.map((entry, i) => entry - b[i]);
}

/** a / ‖a‖, or null for the zero vector. @param {Point} a */
export function unitVector(a) {
  const length = norm(a);
  return length === 0 ? null : scaled(a, 1 / length);
}

/** The angle of a plane vector from the first axis, in (−π, π]. @param {Point} a */
export function directionAngle(a) {
  // + 0 turns −0 into 0, for which the angle is π and not −π.
  return isZero(a) ? null : Math.atan2(a[1] + 0, a[0]);
}

/** aᵢbᵢ, one by one: the terms of the dot product. @param {Point} a @param {Point} b */
export function products(a, b) {
  return a.map((entry, i) => entry * b[i]);
}

/** a × b in space. @param {Point} a @param {Point} b */
export function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
