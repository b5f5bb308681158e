/**
 * Gradient descent on a quadratic, and what a fitted line leaves. Mirrors
 * perceptron_core/matrices/least_squares.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { asMatrix, rowsOf } from "../scene/constants.js";
import { dot } from "./vectors.js";

const FAR_AWAY = 1e6;

/**
 * w ← w − rate (H w − c), from the start on; it ends early where it has gone far away.
 * @param {Point} start @param {number} rate @param {number} nSteps @param {Matrix} H @param {Point} c
 * @returns {Matrix}
 */
export function descentPath(start, rate, nSteps, H, c) {
  const rows = rowsOf(H);
  const path = [start];
  for (let step = 0; step < nSteps; step++) {
    const w = path[step];
    if (Math.max(...w.map(Math.abs)) > FAR_AWAY) break;
    path.push(w.map((entry, i) => entry - rate * (dot(rows[i], w) - c[i])));
  }
  return asMatrix(path, start.length);
}

/** How far a fit is off, in the unit of y. @param {Point} w @param {Matrix} A @param {Point} y */
export function rmsResidual(w, A, y) {
  const squares = rowsOf(A).reduce((sum, row, i) => sum + (dot(row, w) - y[i]) ** 2, 0);
  return Math.sqrt(squares / y.length);
}

/** The line w₁x + w₀ between two x. @param {Point} w @param {number} low @param {number} high @returns {[Point, Point]} */
export function lineEnds([slope, intercept], low, high) {
  return [
    [low, slope * low + intercept],
    [high, slope * high + intercept],
  ];
}
