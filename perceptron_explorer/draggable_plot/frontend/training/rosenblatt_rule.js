/**
 * Rosenblatt's rule over a stretch of leaves. Mirrors perceptron_core/training/rosenblatt_rule.py, to
 * the bit: each sum runs from the first feature to the last, and then comes b.
 *
 *     ŷ = 1 if w·x + b ≥ 0 else 0,   w ← w + η(y − ŷ)x,   b ← b + η(y − ŷ)
 *
 * Two and three features have loops of their own, in which w stays in registers; with a loop over
 * the features inside the loop over the leaves they would take twice as long.
 *
 * @typedef {import("./setup.js").TrainingSetup} TrainingSetup
 *
 * @typedef {object} Stretch  visits in a row, all of one epoch
 * @property {Int32Array | null} rows  the order of the epoch; null for first to last
 * @property {number} from  the first place in that order
 * @property {number} to  the place behind the last
 * @property {number} step  which visit of the run the first one is
 */
import { Mistakes } from "./mistakes.js";

/**
 * Visits leaves one after the other; w and b change in place.
 * @param {TrainingSetup} setup
 * @param {Float64Array} weights  w, and b as the last entry
 * @param {Stretch} stretch
 * @param {Mistakes} mistakes  those found are added
 */
export function visit(setup, weights, stretch, mistakes) {
  mistakes.makeRoomFor(stretch.to - stretch.from);
  const loop = LOOPS.get(setup.X.nColumns) ?? visitAny;
  loop(setup, weights, stretch, mistakes);
}

/**
 * Whether a leaf is on its side, where z · side does not tell: its sum is 0, or no number.
 * In the loops below z · side is asked first. A branch by the class would be one that the processor
 * cannot foresee, and it would take longer than all else; z · side > 0 is true nearly always.
 * @param {number} z  w·x + b @param {number} side  1 for a leaf that should fire, else −1
 */
function isRight(z, side) {
  return z >= 0 === side > 0;
}

/** @type {typeof visit} */
function visitPlane({ X: { data }, fires, learningRate }, weights, { rows, from, to, step }, mistakes) {
  const { steps, leaves } = mistakes;
  let [{ length }, w0, w1, b] = [mistakes, ...weights];
  for (let place = from; place < to; place++) {
    const row = rows === null ? place : rows[place];
    const side = 2 * fires[row] - 1;
    const x0 = data[2 * row];
    const x1 = data[2 * row + 1];
    const z = x0 * w0 + x1 * w1 + b;
    if (z * side > 0 || (!(z * side < 0) && isRight(z, side))) continue;
    steps[length] = step + place - from;
    leaves[length++] = row;
    const rate = side * learningRate;
    w0 += rate * x0;
    w1 += rate * x1;
    b += rate;
  }
  mistakes.length = length;
  weights.set([w0, w1, b]);
}

/** @type {typeof visit} */
function visitSpace({ X: { data }, fires, learningRate }, weights, { rows, from, to, step }, mistakes) {
  const { steps, leaves } = mistakes;
  let [{ length }, w0, w1, w2, b] = [mistakes, ...weights];
  for (let place = from; place < to; place++) {
    const row = rows === null ? place : rows[place];
    const side = 2 * fires[row] - 1;
    const x0 = data[3 * row];
    const x1 = data[3 * row + 1];
    const x2 = data[3 * row + 2];
    const z = x0 * w0 + x1 * w1 + x2 * w2 + b;
    if (z * side > 0 || (!(z * side < 0) && isRight(z, side))) continue;
    steps[length] = step + place - from;
    leaves[length++] = row;
    const rate = side * learningRate;
    w0 += rate * x0;
    w1 += rate * x1;
    w2 += rate * x2;
    b += rate;
  }
  mistakes.length = length;
  weights.set([w0, w1, w2, b]);
}

/** @type {typeof visit} */
function visitAny({ X: { data, nColumns }, fires, learningRate }, weights, { rows, from, to, step }, mistakes) {
  const { steps, leaves } = mistakes;
  let { length } = mistakes;
  for (let place = from; place < to; place++) {
    const row = rows === null ? place : rows[place];
    const side = 2 * fires[row] - 1;
    const at = row * nColumns;
    let z = data[at] * weights[0];
    for (let i = 1; i < nColumns; i++) z += data[at + i] * weights[i];
    z += weights[nColumns];
    if (z * side > 0 || (!(z * side < 0) && isRight(z, side))) continue;
    steps[length] = step + place - from;
    leaves[length++] = row;
    const rate = side * learningRate;
    for (let i = 0; i < nColumns; i++) weights[i] += rate * data[at + i];
    weights[nColumns] += rate;
  }
  mistakes.length = length;
}

/** The loops for so many features. @type {Map<number, typeof visit>} */
const LOOPS = new Map([
  [2, visitPlane],
  [3, visitSpace],
]);
