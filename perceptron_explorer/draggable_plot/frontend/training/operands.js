/**
 * What the rules of training are given. perceptron_explorer/scenes/rules/of_training.py says what it means.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {[X: Matrix, y: ArrayLike<number>, w: ArrayLike<number>, b: number, learningRate: number,
 *   maxEpochs: number, order: "given" | number, changes: Matrix | []]} Operands
 */
import { rowsOf } from "../scene/constants.js";

const MOST_VISITS = 100_000_000;
const MOST_KEPT = 24_000_000;

/** @param {Matrix | []} changes */
export const rowsIn = (changes) => ("nRows" in changes ? rowsOf(changes) : changes);

/** @param {Operands} operands */
export function optionsOf([, , w, b, learningRate, maxEpochs, order], limits = {}) {
  const { mostVisits, mostKept } = { mostVisits: MOST_VISITS, mostKept: MOST_KEPT, ...limits };
  const keepGoing = (/** @type {{visits: number}} */ { visits }) => visits < mostVisits;
  return { w, b, learningRate, maxEpochs, order, mostKept, keepGoing };
}

/** How the training goes, as a text: the same for the same run over the same leaves. @param {Operands} operands */
export function keyOf([, , w, b, learningRate, maxEpochs, order, changes]) {
  return JSON.stringify([Array.from(w), b, learningRate, maxEpochs, order, rowsIn(changes)]);
}

/** How many visits there may be at most after all that were made. @param {Operands} operands */
export function mostVisitsOf([X, , , , , maxEpochs, , changes]) {
  const rows = rowsIn(changes);
  const begin = rows.length > 0 ? rows[rows.length - 1][0] : 0;
  return Math.min(Math.floor(begin / X.nRows + maxEpochs) * X.nRows, begin + MOST_VISITS);
}
