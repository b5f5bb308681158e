/**
 * What a training run starts from, checked once. Mirrors perceptron_core/training/setup.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./visiting_order.js").Order} Order
 *
 * @typedef {object} TrainingOptions
 * @property {ArrayLike<number>} [w]  the weights to start from; zero when left out
 * @property {number} [b]  the bias to start from
 * @property {number} [learningRate]  η > 0
 * @property {number} [maxEpochs]  the run ends after so many, or after a whole one without a mistake
 * @property {Order} [order]
 * @property {number} [firstVisit]  how many visits of this order are behind already
 *
 * @typedef {object} TrainingSetup
 * @property {Matrix} X
 * @property {Uint8Array} fires  1 where the label is 1
 * @property {Float64Array} w
 * @property {number} b
 * @property {number} learningRate
 * @property {number} maxEpochs
 * @property {Order} order
 * @property {number} firstVisit
 */
import { checkedLabels, checkMatrix, checkScalar, checkVector, general } from "../numbers/checks.js";
import { InputError } from "../numbers/input_error.js";
import { asOrder } from "./visiting_order.js";

/** @param {number} learningRate */
function positive(learningRate) {
  checkScalar(learningRate, "learning_rate");
  if (learningRate > 0) return learningRate;
  throw new InputError(`learning_rate is ${general(learningRate)}; give a number above 0.`);
}

/** @param {number} value @param {string} name @param {number} lowest */
function wholeNumber(value, name, lowest) {
  if (Number.isSafeInteger(value) && value >= lowest) return value;
  throw new InputError(`${name} is ${value}; give a whole number of at least ${lowest}.`);
}

/**
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {TrainingOptions} options
 * @returns {TrainingSetup}
 */
export function trainingSetup(X, y, { w, b = 0, learningRate = 1, maxEpochs = 100, order = "given", firstVisit = 0 }) {
  checkMatrix(X);
  const fires = checkedLabels(y, X.nRows);
  if (X.nRows === 0) throw new InputError("there are no leaves to train on; give at least one leaf.");
  if (w) checkVector(w, "w", X.nColumns);
  checkScalar(b, "b");
  return {
    X,
    fires,
    w: w ? Float64Array.from(w) : new Float64Array(X.nColumns),
    b,
    learningRate: positive(learningRate),
    maxEpochs: wholeNumber(maxEpochs, "max_epochs", 1),
    order: asOrder(order),
    firstVisit: wholeNumber(firstVisit, "first_visit", 0),
  };
}
