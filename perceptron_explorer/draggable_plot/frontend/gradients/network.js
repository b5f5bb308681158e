/**
 * One input, one hidden neuron, one output neuron, with the parameters w⁽¹⁾, b⁽¹⁾, w⁽²⁾, b⁽²⁾. Mirrors
 * perceptron_core/gradients/network.py.
 * @typedef {import("../types.js").Point} Point
 */
import { activate, activationSlope } from "./activations.js";

const H = 1e-4;

/** z⁽¹⁾, a⁽¹⁾, z⁽²⁾, a⁽²⁾ and C. @param {number} x @param {Point} parameters @param {number} y @returns {Point} */
export function networkForward(x, [w1, b1, w2, b2], y) {
  const z1 = w1 * x + b1;
  const a1 = activate("sigmoid", z1);
  const z2 = w2 * a1 + b2;
  const a2 = activate("sigmoid", z2);
  return [z1, a1, z2, a2, (a2 - y) ** 2 / 2];
}

/** δ⁽¹⁾ and δ⁽²⁾. @param {number} x @param {Point} parameters @param {number} y @returns {Point} */
export function networkDeltas(x, parameters, y) {
  const [z1, , z2, a2] = networkForward(x, parameters, y);
  const second = (a2 - y) * activationSlope("sigmoid", z2);
  return [second * parameters[2] * activationSlope("sigmoid", z1), second];
}

/** @param {number} x @param {Point} parameters @param {number} y @returns {Point} */
export function networkGradient(x, parameters, y) {
  const [, a1] = networkForward(x, parameters, y);
  const [first, second] = networkDeltas(x, parameters, y);
  return [first * x, first, second * a1, second];
}

/** Central differences. @param {number} x @param {Point} parameters @param {number} y @returns {Point} */
export function networkDifferences(x, parameters, y, h = H) {
  const costAt = (/** @type {number} */ entry, /** @type {number} */ step) =>
    networkForward(
      x,
      parameters.map((p, i) => (i === entry ? p + step : p)),
      y,
    )[4];
  return parameters.map((_, entry) => (costAt(entry, h) - costAt(entry, -h)) / (2 * h));
}
