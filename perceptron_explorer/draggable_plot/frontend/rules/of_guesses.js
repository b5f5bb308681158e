/**
 * Hyperplanes that many people have guessed for the same leaves. Mirrors
 * perceptron_explorer/scenes/rules/of_guesses.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Box} Box
 */
import { rowOf } from "../scene/constants.js";
import { clipLine } from "./clipping.js";
import { geometricMargin, predict } from "./perceptron.js";

/** Margins that differ by less are taken for the same: the first guess counts. */
const AS_WIDE = 1e-9;

/** @param {Matrix} X @param {number[]} y @param {Matrix} W @param {number[]} b */
export function guessResults(X, y, W, b) {
  if (W.nRows === 0) return null;
  const counts = rowsOf(W).map((w, row) => predict(X, w, b[row]).filter((label, i) => label === y[i]).length);
  const correct = Math.max(...counts);
  const best = bestOf(X, y, W, b, counts);
  return {
    w: [...rowOf(W, best)],
    b: b[best],
    correct,
    separating: counts.filter((count) => count === y.length).length,
  };
}

/** Of the guesses with most leaves correct, the one with the widest margin. @param {Matrix} X @param {number[]} y @param {Matrix} W @param {number[]} b @param {number[]} counts */
function bestOf(X, y, W, b, counts) {
  const most = Math.max(...counts);
  let best = counts.indexOf(most);
  let widest = marginOf(X, y, W, b, best);
  for (let row = best + 1; row < counts.length; row++) {
    if (counts[row] < most) continue;
    const margin = marginOf(X, y, W, b, row);
    if (margin > widest + AS_WIDE) [best, widest] = [row, margin];
  }
  return best;
}

/** @param {Matrix} X @param {number[]} y @param {Matrix} W @param {number[]} b @param {number} row */
function marginOf(X, y, W, b, row) {
  return geometricMargin(X, y, [...rowOf(W, row)], b[row]) ?? -Infinity;
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
