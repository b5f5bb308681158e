/**
 * Where a polynomial is stationary, and what it is there. Mirrors perceptron_core/descent/stationary.py.
 * @typedef {import("../types.js").Point} Point
 */
import { derivative, polynomial } from "./curves.js";

const SAME = 1e-11;
const HALVINGS = 100;

/** In ascending order. @param {Point} coefficients @param {number} low @param {number} high @returns {number[]} */
export function realRoots(coefficients, low, high) {
  let c = coefficients;
  while (c.length && c[c.length - 1] === 0) c = c.slice(0, -1);
  if (c.length < 2) return [];
  const turns = realRoots(derivative(c), low, high).filter((x) => low < x && x < high);
  const ends = [low, ...turns, high];
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const found = ends.filter((x) => isZero(c, reach, polynomial(c, x)));
  const crossings = ends.slice(1).flatMap((right, i) => {
    const left = ends[i];
    return found.includes(left) || found.includes(right) ? [] : crossing(c, left, right);
  });
  return [...new Set([...found, ...crossings])].sort((one, other) => one - other);
}

/** @param {Point} c @param {number} left @param {number} right */
function crossing(c, left, right) {
  const rises = polynomial(c, right) > 0;
  if (polynomial(c, left) > 0 === rises) return [];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = left + (right - left) / 2;
    const value = polynomial(c, middle);
    if (value === 0) return [middle];
    if (value > 0 === rises) right = middle;
    else left = middle;
  }
  return [left + (right - left) / 2];
}

/** @param {Point} c @param {number} reach @param {number} value */
function isZero(c, reach, value) {
  return Math.abs(value) <= SAME * polynomial(c.map(Math.abs), reach);
}

/** @param {Point} c @param {number} low @param {number} high @returns {Point[]} */
export function stationaryPoints(c, low, high) {
  return realRoots(derivative(c), low, high).map((x) => [x, polynomial(c, x)]);
}

/** 1 for a minimum, 0 for a point of inflection, −1 for a maximum; null on a level curve. @param {Point} c @param {number} x */
export function stationaryCode(c, x) {
  let rest = derivative(derivative(c));
  for (let order = 2; rest.length; order++) {
    const value = polynomial(rest, x);
    if (!isZero(rest, Math.max(Math.abs(x), 1), value)) return order % 2 ? 0 : Math.sign(value);
    rest = derivative(rest);
  }
  return null;
}
