/**
 * Activation functions and their slopes. Mirrors perceptron_core/gradients/activations.py.
 * @typedef {"sigmoid" | "tanh" | "relu" | "step"} Activation
 */

/** σ(z). @param {Activation} kind @param {number} z */
export function activate(kind, z) {
  if (kind === "tanh") return Math.tanh(z);
  if (kind === "relu") return Math.max(0, z);
  if (kind === "step") return z >= 0 ? 1 : 0;
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

/** σ′(z); that of ReLU is 0 at 0, and that of the step 0 everywhere. @param {Activation} kind @param {number} z */
export function activationSlope(kind, z) {
  if (kind === "relu") return z > 0 ? 1 : 0;
  if (kind === "step") return 0;
  const small = Math.exp(-Math.abs(z));
  if (kind === "tanh") return (4 * small * small) / (1 + small * small) ** 2;
  return small / (1 + small) ** 2;
}
