/**
 * Parts of vectors, places on steps, and weights in the features' own units. Mirrors
 * perceptron_explorer/scenes/rules/entries.py and perceptron_core/training/scaling.py.
 * @typedef {import("../types.js").Point} Point
 */

/** @param {Point} a @param {number} number */
export function firstEntries(a, number) {
  return a.slice(0, number);
}

/** @param {Point} a @param {Point} b */
export function joined(a, b) {
  return [...a, ...b];
}

/** With one entry or several replaced, from a place on. @param {Point} vector @param {number} place @param {number | Point} entries @returns {Point} */
export function withEntries(vector, place, entries) {
  const changed = Array.from(vector);
  const others = [entries].flat();
  changed.splice(place, others.length, ...others);
  return changed;
}

/**
 * A scaled point whose features, in their own units, have so many decimal places.
 * @param {Point} point @param {Point} mean @param {Point} scale @param {Point} digits
 */
export function onSteps(point, mean, scale, digits) {
  return point.map((entry, axis) => {
    const factor = 10 ** digits[axis];
    const measured = entry * scale[axis] + mean[axis];
    return (Math.floor(measured * factor + 0.5) / factor - mean[axis]) / scale[axis];
  });
}

/** wᵢ = w′ᵢ/scaleᵢ. @param {Point} w @param {Point} scale */
export function unscaledWeights(w, scale) {
  return w.map((entry, axis) => entry / scale[axis]);
}

/** b = b′ − w·mean. @param {Point} w @param {number} b @param {Point} mean @param {Point} scale */
export function unscaledBias(w, b, mean, scale) {
  return b - unscaledWeights(w, scale).reduce((sum, entry, axis) => sum + entry * mean[axis], 0);
}
