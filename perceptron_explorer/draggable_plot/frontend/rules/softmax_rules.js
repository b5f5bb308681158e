/** The rules of softmax, which `later.js` fetches for the scenes that name them. */
import * as linear from "../softmax/linear_scores.js";
import { crossEntropy, softmax, softmaxJacobian } from "../softmax/probabilities.js";
import { clamped, wholeWithin } from "./of_gradients.js";
import * as shown from "./of_softmax.js";

/** @type {Record<string, Function>} */
export const RULES = {
  softmax,
  cross_entropy: crossEntropy,
  softmax_jacobian: softmaxJacobian,
  class_probabilities: linear.classProbabilities,
  class_predictions: linear.classPredictions,
  confusion_matrix: linear.confusionMatrix,
  softmax_run: linear.softmaxRun,
  multiples: shown.multiples,
  columns_from: shown.columnsFrom,
  score_for: shown.scoreFor,
  sigmoid: shown.sigmoid,
  sigmoid_line: shown.sigmoidLine,
  clamped,
  whole_within: wholeWithin,
};
