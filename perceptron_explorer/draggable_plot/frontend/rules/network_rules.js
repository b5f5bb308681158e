/** The rules of networks that learn, which `later.js` fetches for the scenes that name them. */
import { followRuns } from "../panel/under_way.js";
import { learningRun, networkRuns } from "./learning_run.js";
import { wholeWithin } from "./of_gradients.js";
import * as networks from "./of_networks.js";

/** @type {Record<string, Function>} */
export const RULES = {
  learning_run: learningRun,
  hidden_activations: networks.hiddenActivations,
  output_activations: networks.outputActivations,
  network_probabilities: networks.networkProbabilities,
  network_loss: networks.networkLoss,
  columns_of: networks.columnsOf,
  column_means: networks.columnMeans,
  loss_curve: networks.lossCurve,
  whole_within: wholeWithin,
};

export const follow = followRuns(networkRuns, "steps");
