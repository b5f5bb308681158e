/**
 * One neuron, and a chain of neurons. Mirrors perceptron_core/gradients/neuron.py and chain.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("./activations.js").Activation} Activation
 */
import { activate, activationSlope } from "./activations.js";

/** z, a and C. @param {number} w @param {number} x @param {number} b @param {number} y @returns {Point} */
export function neuronForward(w, x, b, y) {
  const z = w * x + b;
  const a = activate("sigmoid", z);
  return [z, a, (a - y) ** 2 / 2];
}

/** ∂z/∂w, ∂a/∂z and ∂C/∂a. @param {number} w @param {number} x @param {number} b @param {number} y @returns {Point} */
export function neuronLinks(w, x, b, y) {
  const [z, a] = neuronForward(w, x, b, y);
  return [x, activationSlope("sigmoid", z), a - y];
}

/** @param {Activation} kind @param {Point} weights @param {number} x @returns {Point} */
export function chainSums(kind, weights, x) {
  let a = x;
  return weights.map((w) => {
    const z = w * a;
    a = activate(kind, z);
    return z;
  });
}

/** @param {Activation} kind @param {Point} weights @param {number} x @returns {Point} */
export function chainOutputs(kind, weights, x) {
  return chainSums(kind, weights, x).map((z) => activate(kind, z));
}

/** w⁽ˡ⁾σ′(z⁽ˡ⁾). @param {Activation} kind @param {Point} weights @param {number} x @returns {Point} */
export function chainLinks(kind, weights, x) {
  return chainSums(kind, weights, x).map((z, l) => weights[l] * activationSlope(kind, z));
}

/** Of each link with all those after it. @param {Point} links @returns {Point} */
export function productsFromEnd(links) {
  let product = 1;
  const fromEnd = [...links].reverse().map((link) => {
    product *= link;
    return product;
  });
  return fromEnd.reverse();
}
