/**
 * What is drawn of curves, losses and descents. Mirrors perceptron_explorer/scenes/rules/of_descent.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Box} Box
 * @typedef {import("../descent/losses.js").Loss} Loss
 */
import { curveTrail as trailOnCurve, curveValue } from "../descent/curves.js";
import { loss } from "../descent/losses.js";
import { descentTrail as trailOf } from "../descent/optimisers.js";
import { stationaryCode, stationaryPoints } from "../descent/stationary.js";
import { asMatrix, rowsOf } from "../scene/constants.js";

const CURVE_POINTS = 240;
const NAMES = new Map([
  [1, "minimum"],
  [0, "inflection point"],
  [-1, "maximum"],
]);

/** From the left to the right of a box, and never far above or below it. @param {Point} c @param {number} kink @param {Box} box */
export function curveLine(c, kink, [[left, bottom], [right, top]]) {
  const places = Array.from({ length: CURVE_POINTS + 1 }, (_, i) => left + ((right - left) * i) / CURVE_POINTS);
  if (kink && left < 0 && right > 0 && !places.includes(0)) places.push(0);
  places.sort((one, other) => one - other);
  const room = 10 * (top - bottom);
  const near = (/** @type {number} */ y) => Math.min(Math.max(y, bottom - room), top + room);
  return asMatrix(
    places.map((x) => [x, near(curveValue(c, kink, x))]),
    2,
  );
}

/** @param {Point} c @param {number} kink @param {number} start @param {number} rate @param {number} nSteps */
export function curveTrail(c, kink, start, rate, nSteps) {
  return asMatrix(trailOnCurve(c, kink, start, rate, nSteps), 2);
}

/** @param {Point} c @param {number} low @param {number} high */
export function stationaryNames(c, low, high) {
  const names = stationaryPoints(c, low, high).map(([x]) => NAMES.get(stationaryCode(c, x) ?? 2));
  return names.includes(undefined) ? null : names;
}

/** @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {Point} w */
export function lossOf(kind, A, y, w) {
  const value = loss(kind, A, y, w);
  return Number.isFinite(value) ? value : null;
}

/** @param {import("../descent/optimisers.js").Optimiser} optimiser @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {Point} start @param {number} rate @param {number} nSteps */
export function descentTrail(optimiser, kind, A, y, start, rate, nSteps) {
  return asMatrix(trailOf(optimiser, kind, A, y, start, rate, nSteps), 2);
}

/** On the surface of the loss, cut off at a height. @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {Matrix} trail @param {number} ceiling */
export function liftedTrail(kind, A, y, trail, ceiling) {
  return asMatrix(
    rowsOf(trail).map((w) => [...w, Math.min(loss(kind, A, y, w), ceiling)]),
    3,
  );
}

/** @param {Matrix} A @param {ArrayLike<number>} flags */
export function rowsFlagged(A, flags) {
  const rows = rowsOf(A).filter((_, row) => flags[row] === 1);
  return rows.length ? asMatrix(rows, A.nColumns) : null;
}

/** @param {ArrayLike<number>} y @param {ArrayLike<number>} flags */
export function entriesFlagged(y, flags) {
  const entries = Array.from(y).filter((_, row) => flags[row] === 1);
  return entries.length ? entries : null;
}

/** @param {Matrix} points @param {Point} place */
export function distances(points, place) {
  return rowsOf(points).map(([x, y]) => Math.hypot(x - place[0], y - place[1]));
}

/** @param {ArrayLike<number>} values @param {number} limit */
export function flagsBelow(values, limit) {
  return Array.from(values, (value) => (value < limit ? 1 : 0));
}

/** By the angle of weights of one length, from −180° to 180°. @param {Loss} kind @param {Matrix} A @param {ArrayLike<number>} y @param {number} length */
export function lossOverAngles(kind, A, y, length) {
  const line = Array.from({ length: 121 }, (_, i) => {
    const degree = 3 * i - 180;
    const angle = (degree * Math.PI) / 180;
    return [degree, loss(kind, A, y, [length * Math.cos(angle), length * Math.sin(angle)])];
  });
  return asMatrix(line, 2);
}
