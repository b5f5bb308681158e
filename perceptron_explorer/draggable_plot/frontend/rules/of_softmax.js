/**
 * What is drawn of softmax. Mirrors perceptron_explorer/scenes/rules/of_softmax.py.
 * @typedef {import("../types.js").Box} Box
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { activate } from "../gradients/activations.js";
import { asMatrix } from "../scene/constants.js";

const SIGMOID_POINTS = 600;

/** From 0 on. @param {number} step @param {number} last */
export const multiples = (step, last) => Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);

/** @param {Matrix} table @param {number} start @param {number} count @returns {Matrix} */
export function columnsFrom({ data, nRows, nColumns }, start, count) {
  const chosen = new Float64Array(nRows * count);
  for (let row = 0; row < nRows; row++)
    for (let k = 0; k < count; k++) chosen[row * count + k] = data[row * nColumns + start + k];
  return { data: chosen, nRows, nColumns: count };
}

/** @param {number[]} z @param {number} label @param {number} temperature @param {number} p */
export function scoreFor(z, label, temperature, p) {
  const others = z.filter((_, k) => k !== label).map((score) => score / temperature);
  const largest = Math.max(...others);
  const rest = largest + Math.log(others.reduce((sum, score) => sum + Math.exp(score - largest), 0));
  return temperature * (Math.log(p) - Math.log1p(-p) + rest);
}

/** @param {number} z */
export const sigmoid = (z) => activate("sigmoid", z);

/** σ(a·x) from the left to the right of a box. @param {number} steepness @param {Box} box */
export function sigmoidLine(steepness, [[left], [right]]) {
  const places = Array.from({ length: SIGMOID_POINTS + 1 }, (_, i) => left + ((right - left) * i) / SIGMOID_POINTS);
  return asMatrix(
    places.map((x) => [x, sigmoid(steepness * x)]),
    2,
  );
}
