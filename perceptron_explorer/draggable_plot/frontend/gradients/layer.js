/**
 * A layer of neurons as a map a = σ(Wx), and its Jacobian. Mirrors perceptron_core/gradients/layer.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 * @typedef {"linear" | import("./activations.js").Activation} LayerKind
 */
import { asMatrix, rowsOf } from "../scene/constants.js";
import { activate, activationSlope } from "./activations.js";

/** Wx, of a W that fits. @param {Matrix} W @param {Point} x @returns {Point} */
function product(W, x) {
  return rowsOf(W).map((row) => row.reduce((sum, weight, i) => sum + weight * x[i], 0));
}

/** @param {LayerKind} kind @param {Point} z @returns {Point} */
export function activateAll(kind, z) {
  return z.map((sum) => (kind === "linear" ? sum : activate(kind, sum)));
}

/** @param {LayerKind} kind @param {Point} z @returns {Point} */
export function slopesOfAll(kind, z) {
  return z.map((sum) => (kind === "linear" ? 1 : activationSlope(kind, sum)));
}

/** σ(Wx) of each point. @param {LayerKind} kind @param {Matrix} W @param {Matrix} points */
export function layerImages(kind, W, points) {
  const images = rowsOf(points).map((point) => activateAll(kind, product(W, point)));
  return asMatrix(images, W.nRows);
}

/** diag(σ′(Wx)) W. @param {LayerKind} kind @param {Matrix} W @param {Point} x */
export function layerJacobian(kind, W, x) {
  const slopes = slopesOfAll(kind, product(W, x));
  return asMatrix(
    rowsOf(W).map((row, i) => row.map((weight) => slopes[i] * weight)),
    W.nColumns,
  );
}

/** The image of x plus J(p − x) of each point p. @param {Matrix} J @param {Point} x @param {Point} image @param {Matrix} points */
export function linearImages(J, x, image, points) {
  const images = rowsOf(points).map((point) => {
    const change = point.map((entry, i) => entry - x[i]);
    return product(J, change).map((entry, i) => image[i] + entry);
  });
  return asMatrix(images, J.nRows);
}
