/**
 * What is drawn of gradients. Mirrors perceptron_explorer/scenes/rules/of_gradients.py.
 * @typedef {import("../types.js").Point} Point
 */

/** @param {number} value @param {number} low @param {number} high */
export function clamped(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

/** The whole part, or the end that the number lies beyond. @param {number} value @param {number} low @param {number} high */
export function wholeWithin(value, low, high) {
  return clamped(Math.floor(value), low, high);
}

/** log₁₀ of the size. @param {number} value */
export function magnitude(value) {
  return value ? Math.log10(Math.abs(value)) : null;
}

/** Of the same sign, of the size 10 to the exponent. @param {number} value @param {number} exponent */
export function withMagnitude(value, exponent) {
  return value < 0 ? -(10 ** exponent) : 10 ** exponent;
}

/**
 * An upright bar for each factor, up from the base if it enlarges, else down.
 * @param {Point} factors @param {number} spacing @param {number} base @param {number} decade
 * @param {Point} limits @returns {[Point, Point][]}
 */
export function magnitudeBars(factors, spacing, base, decade, [least, most]) {
  return factors.map((factor, place) => {
    const power = clamped(magnitude(factor) ?? least, least, most);
    const x = spacing * (place + 0.5);
    return [
      [x, base],
      [x, base + decade * power],
    ];
  });
}

/** The index of the number nearest to 0. @param {Point} values */
export function smallestPlace(values) {
  const sizes = values.map(Math.abs);
  return sizes.indexOf(Math.min(...sizes));
}
