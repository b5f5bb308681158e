/** The rules of training, which `later.js` fetches for the scenes that name them. */
import * as training from "./of_training.js";

/** @type {Record<string, Function>} */
export const RULES = {
  perceptron_run: training.perceptronRun,
  pocket_run: training.pocketRun,
  averaged_run: training.averagedRun,
  with_change: training.withChange,
  next_mistake: training.nextMistake,
  trail: training.trail,
};
