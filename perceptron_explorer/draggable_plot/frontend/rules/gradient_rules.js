/** The rules of gradients, which `later.js` fetches for the scenes that name them. */
import { activationSlope } from "../gradients/activations.js";
import * as graph from "../gradients/graph.js";
import * as layer from "../gradients/layer.js";
import * as network from "../gradients/network.js";
import * as neurons from "../gradients/neurons.js";
import * as shown from "./of_gradients.js";
import { circleRound, largestDistance } from "./of_layers.js";

/** @type {Record<string, Function>} */
export const RULES = {
  activation_slope: activationSlope,
  neuron_forward: neurons.neuronForward,
  neuron_links: neurons.neuronLinks,
  chain_sums: neurons.chainSums,
  chain_outputs: neurons.chainOutputs,
  chain_links: neurons.chainLinks,
  products_from_end: neurons.productsFromEnd,
  network_forward: network.networkForward,
  network_deltas: network.networkDeltas,
  network_gradient: network.networkGradient,
  network_differences: network.networkDifferences,
  activate_all: layer.activateAll,
  slopes_of_all: layer.slopesOfAll,
  layer_images: layer.layerImages,
  layer_jacobian: layer.layerJacobian,
  linear_images: layer.linearImages,
  circle_round: circleRound,
  largest_distance: largestDistance,
  graph_values: graph.graphValues,
  graph_slopes: graph.graphSlopes,
  graph_gradients: graph.graphGradients,
  clamped: shown.clamped,
  whole_within: shown.wholeWithin,
  magnitude: shown.magnitude,
  with_magnitude: shown.withMagnitude,
  magnitude_bars: shown.magnitudeBars,
  smallest_place: shown.smallestPlace,
};
