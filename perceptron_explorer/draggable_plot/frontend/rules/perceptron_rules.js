/** The rules of the perceptron's page, by the names that Python uses. */
import * as drawing from "./diagram_drawing.js";
import { projectOntoHyperplane } from "./hyperplane.js";
import * as neuron from "./neuron.js";

/** @type {Record<string, Function>} */
export const PERCEPTRON_RULES = {
  lift_point: neuron.liftPoint,
  lift_points: (/** @type {number[][]} */ points) => points.map(neuron.liftPoint),
  lift_weights: neuron.liftWeights,
  lowered_weights: neuron.loweredWeights,
  lowered_bias: neuron.loweredBias,
  difference_quotient: neuron.differenceQuotient,
  layer_sums: neuron.layerSums,
  layer_outputs: neuron.layerOutputs,
  hidden_outputs: neuron.hiddenOutputs,
  point_with_bias: (/** @type {number} */ b, /** @type {number[]} */ point, /** @type {number[]} */ w) =>
    projectOntoHyperplane(point, w, b),
  point_between: neuron.pointBetween,
  segment_crossing: neuron.segmentCrossing,
  leaf_number: drawing.leafNumber,
  with_leaf: drawing.withLeaf,
  label_of: drawing.labelOf,
  on_small_step: drawing.onSmallStep,
  bias_for_sum: drawing.biasForSum,
  distance_left: drawing.distanceLeft,
  differs: (/** @type {number} */ a, /** @type {number} */ b) => (a === b ? 0 : 1),
  pair: drawing.pair,
  listed: drawing.listed,
  none_of: drawing.noneOf,
};
