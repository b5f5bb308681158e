/**
 * Hyperplanes that many people have guessed for the same leaves. Mirrors
 * perceptron_explorer/scenes/rules/of_guesses.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Box} Box
 */
import { rowOf } from "../scene/constants.js";
import { clipLine } from "./clipping.js";
import { predict } from "./perceptron.js";

/** @param {Matrix} X @param {number[]} y @param {Matrix} W @param {number[]} b */
export function guessResults(X, y, W, b) {
  if (W.nRows === 0) return null;
  const counts = rowsOf(W).map((w, row) => predict(X, w, b[row]).filter((label, i) => label === y[i]).length);
  const correct = Math.max(...counts);
  const best = counts.indexOf(correct);
  return {
    w: [...rowOf(W, best)],
    b: b[best],
    correct,
    separating: counts.filter((count) => count === y.length).length,
  };
}

/** @param {Matrix} W */
export function guessArrows(W) {
  return rowsOf(W).map((w) => [w.map(() => 0), w]);
}

/** @param {Matrix} W @param {number[]} b @param {Box} box */
export function guessLines(W, b, box) {
  const lines = rowsOf(W).map((w, row) => (w.some((entry) => entry !== 0) ? clipLine(w, b[row], box) : null));
  return lines.filter((line) => line !== null);
}

/** @param {Matrix} W */
function rowsOf(W) {
  return Array.from({ length: W.nRows }, (_, row) => [...rowOf(W, row)]);
}
