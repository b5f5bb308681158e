/**
 * Angles between vectors, shadows, and vectors turned. Mirrors lengths_and_angles.py,
 * projections.py and turning.py of perceptron_core/vectors; null where the core raises for a zero vector.
 * @typedef {import("../types.js").Point} Point
 */
import { cross, difference, dot, isZero, norm, scaled, sum, unitVector } from "./vectors.js";

const PARALLEL = 1e-9;
const RIGHT_ANGLE = 1e-12;

/** θ in [0, π], after Kahan. @param {Point} a @param {Point} b */
export function angle(a, b) {
  const [u, v] = [unitVector(a), unitVector(b)];
  return u && v && 2 * Math.atan2(norm(difference(u, v)), norm(sum(u, v)));
}

/** @param {Point} a @param {Point} b */
export function cosine(a, b) {
  const [u, v] = [unitVector(a), unitVector(b)];
  return u && v && Math.min(1, Math.max(-1, dot(u, v)));
}

/** The sign of a·b; 0 for a right angle and with a zero vector. @param {Point} a @param {Point} b */
export function alignment(a, b) {
  const value = cosine(a, b) ?? 0;
  return Math.abs(value) <= RIGHT_ANGLE ? 0 : Math.sign(value);
}

/**
 * 2 for the same direction, 1 for an acute angle, 0 for a right one, −1 for an obtuse one, −2 for
 * opposite directions; null with a zero vector. @param {Point} a @param {Point} b
 */
export function angleKind(a, b) {
  const theta = angle(a, b);
  if (theta === null) return null;
  if (theta <= PARALLEL) return 2;
  return theta >= Math.PI - PARALLEL ? -2 : alignment(a, b);
}

/** The signed length of the shadow of a on b. @param {Point} a @param {Point} b */
export function scalarProjection(a, b) {
  const unit = unitVector(b);
  return unit && dot(a, unit);
}

/** The shadow of a on b. @param {Point} a @param {Point} b */
export function vectorProjection(a, b) {
  const unit = unitVector(b);
  return unit && scaled(unit, dot(a, unit));
}

/** What is left of a beside its shadow on b. @param {Point} a @param {Point} b */
export function rejection(a, b) {
  const shadow = vectorProjection(a, b);
  return shadow && difference(a, shadow);
}

/** A quarter turn in the plane; in space, across a and the axis it is least along. @param {Point} a */
export function across(a) {
  const unit = unitVector(a);
  if (!unit) return null;
  if (unit.length === 2) return [-unit[1], unit[0]];
  const sizes = unit.map(Math.abs);
  const axis = [0, 0, 0];
  axis[sizes.indexOf(Math.min(...sizes))] = 1;
  return unitVector(cross(unit, axis));
}

/** The unit vector perpendicular to a on the side of b. @param {Point} b @param {Point} a */
export function awayFrom(b, a) {
  if (isZero(b)) return across(a);
  const beside = rejection(unitVector(b) ?? b, a);
  if (!beside) return null;
  return norm(beside) < PARALLEL ? across(a) : unitVector(beside);
}

/** b turned to an angle from a. @param {number} angleRad @param {Point} b @param {Point} a */
export function turnedTo(angleRad, b, a) {
  const [along, beside] = [unitVector(a), awayFrom(b, a)];
  if (!along || !beside) return null;
  const direction = sum(scaled(along, Math.cos(angleRad)), scaled(beside, Math.sin(angleRad)));
  return scaled(direction, norm(b));
}

/** @param {number} length @param {Point} a @returns {Point | null} */
export function withNorm(length, a) {
  if (length < 0) return null;
  return scaled(unitVector(a) ?? a.map((_, axis) => (axis === 0 ? 1 : 0)), length);
}

/** @param {number} angleRad @param {Point} a @returns {Point} */
export function withDirectionAngle(angleRad, a) {
  return [norm(a) * Math.cos(angleRad), norm(a) * Math.sin(angleRad)];
}

/** @param {Point} a */
export function azimuth(a) {
  return isZero(a) ? null : Math.atan2(a[1], a[0]);
}

/** @param {Point} a */
export function elevation(a) {
  return isZero(a) ? null : Math.atan2(a[2], Math.hypot(a[0], a[1]));
}

/** @param {number} length @param {number} azimuthRad @param {number} elevationRad @returns {Point} */
export function fromSpherical(length, azimuthRad, elevationRad) {
  const floor = length * Math.cos(elevationRad);
  return [floor * Math.cos(azimuthRad), floor * Math.sin(azimuthRad), length * Math.sin(elevationRad)];
}
