/** The rules of training, which `later.js` fetches for the scenes that name them. */
import { followRuns } from "../panel/under_way.js";
import { longRuns } from "../training/long_runs.js";
import * as training from "./of_training.js";
import * as weights from "./weight_space.js";

/** @type {Record<string, Function>} */
export const RULES = {
  perceptron_run: training.perceptronRun,
  pocket_run: training.pocketRun,
  averaged_run: training.averagedRun,
  with_change: training.withChange,
  next_mistake: training.nextMistake,
  trail: training.trail,
  held_sums: weights.heldSums,
  mistake_map: weights.mistakeMap,
  leaf_lines: weights.leafLines,
  at_height: weights.atHeight,
  solution_polygon: weights.solutionPolygon,
  solution_edges: weights.solutionEdges,
  middle_of: weights.middleOf,
};

export const follow = followRuns(longRuns, "visits");
