/**
 * Softmax of one vector of scores, and the loss of its answer. Mirrors
 * perceptron_core/softmax/probabilities.py.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { asMatrix } from "../scene/constants.js";

/** @param {number[]} z @param {number} temperature */
export function softmax(z, temperature) {
  if (!(temperature > 0)) return null;
  const scores = z.map((score) => score / temperature);
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * −log p of a class. The largest score's power is 1 and is left to log1p: so a small loss keeps all its digits.
 * @param {number[]} z @param {number} label @param {number} temperature
 */
export function crossEntropy(z, label, temperature) {
  if (!(temperature > 0) || z[label] === undefined) return null;
  const scores = z.map((score) => score / temperature);
  const largest = Math.max(...scores);
  const others = scores.filter((_, k) => k !== scores.indexOf(largest));
  return Math.log1p(others.reduce((sum, score) => sum + Math.exp(score - largest), 0)) + (largest - scores[label]);
}

/** diag(p) − ppᵀ. @param {number[]} z @param {number} temperature @returns {Matrix | null} */
export function softmaxJacobian(z, temperature) {
  const p = softmax(z, temperature);
  if (p === null) return null;
  return asMatrix(
    p.map((row, i) => p.map((column, j) => (i === j ? row : 0) - row * column)),
    p.length,
  );
}
