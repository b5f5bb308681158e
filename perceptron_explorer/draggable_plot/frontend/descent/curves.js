/**
 * Curves of one variable, f(x) = c₀ + c₁x + … + k·|x|, and the steps that lead down on them. Mirrors
 * perceptron_core/descent/curves.py; where the core raises, at a kink, these give null.
 * @typedef {import("../types.js").Point} Point
 */

export const FAR_AWAY = 1e6;

/** Σ cₖxᵏ. @param {Point} c @param {number} x */
export function polynomial(c, x) {
  let total = 0;
  for (let power = c.length - 1; power >= 0; power--) total = total * x + c[power];
  return total;
}

/** @param {Point} c @returns {Point} */
export function derivative(c) {
  return c.map((coefficient, power) => power * coefficient).slice(1);
}

/** @param {Point} c @param {number} kink @param {number} x */
export function curveValue(c, kink, x) {
  return polynomial(c, x) + kink * Math.abs(x);
}

/** @param {Point} c @param {number} kink @param {number} x */
export function curveSlope(c, kink, x) {
  return kink && x === 0 ? null : polynomial(derivative(c), x) + kink * Math.sign(x);
}

/** @param {Point} c @param {number} kink @param {number} x */
export function curveCurvature(c, kink, x) {
  return kink && x === 0 ? null : polynomial(derivative(derivative(c)), x);
}

/** x − f′(x)/f″(x). @param {Point} c @param {number} kink @param {number} x */
export function newtonStep(c, kink, x) {
  const [slope, curvature] = [curveSlope(c, kink, x), curveCurvature(c, kink, x)];
  if (slope === null || !curvature) return null;
  const step = slope / curvature;
  return Math.abs(step) > FAR_AWAY ? null : x - step;
}

/** x and f(x), after each step x ← x − η·f′(x). @param {Point} c @param {number} kink @param {number} start @param {number} rate @param {number} nSteps @returns {Point[]} */
export function curveTrail(c, kink, start, rate, nSteps) {
  const slope = derivative(c);
  let x = start;
  const trail = [[x, curveValue(c, kink, x)]];
  for (let step = 1; step <= nSteps; step++) {
    if (Math.abs(x) > FAR_AWAY || (kink && x === 0)) break;
    x -= rate * (polynomial(slope, x) + kink * Math.sign(x));
    trail.push([x, curveValue(c, kink, x)]);
  }
  return trail;
}
