/**
 * From the leaves to the output of a network with one hidden layer and one output. Its parameters stand in
 * one vector: W⁽¹⁾ row by row, b⁽¹⁾, w⁽²⁾, b⁽²⁾. Mirrors perceptron_core/network/forward.py and loss.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../gradients/activations.js").Activation} Activation
 */
import { activate } from "../gradients/activations.js";

/** How many hidden units there are; null if so many parameters are not those of a network. @param {number} nParameters @param {number} nFeatures */
export function hiddenUnits(nParameters, nFeatures) {
  const number = (nParameters - 1) / (nFeatures + 2);
  return number >= 1 && Number.isInteger(number) ? number : null;
}

/**
 * Writes z⁽¹⁾ and a⁽¹⁾ of one leaf.
 * @param {Activation} kind @param {Matrix} X @param {number} row @param {ArrayLike<number>} parameters
 * @param {Float64Array} sums @param {Float64Array} outputs  as long as there are hidden units
 */
export function hiddenInto(kind, { data, nColumns }, row, parameters, sums, outputs) {
  const n = sums.length;
  const leaf = row * nColumns;
  for (let k = 0; k < n; k++) {
    let z = parameters[n * nColumns + k];
    for (let j = 0; j < nColumns; j++) z += parameters[k * nColumns + j] * data[leaf + j];
    sums[k] = z;
    outputs[k] = activate(kind, z);
  }
}

/** z⁽²⁾ of a leaf whose hidden units have these outputs. @param {Float64Array} outputs @param {ArrayLike<number>} parameters @param {number} nFeatures */
export function outputSum(outputs, parameters, nFeatures) {
  const n = outputs.length;
  const first = n * (nFeatures + 1);
  let z = parameters[first + n];
  for (let k = 0; k < n; k++) z += parameters[first + k] * outputs[k];
  return z;
}

/**
 * Calls back with what the network makes of each leaf; false if it is no network, or a sum no number.
 * @param {Activation} kind @param {Matrix} X @param {ArrayLike<number>} parameters
 * @param {(row: number, outputs: Float64Array, z: number) => void} take
 */
export function forEachLeaf(kind, X, parameters, take) {
  const n = hiddenUnits(parameters.length, X.nColumns);
  if (n === null) return false;
  const [sums, outputs] = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < X.nRows; row++) {
    hiddenInto(kind, X, row, parameters, sums, outputs);
    const z = outputSum(outputs, parameters, X.nColumns);
    if (!Number.isFinite(z) || !sums.every(Number.isFinite)) return false;
    take(row, outputs, z);
  }
  return true;
}
