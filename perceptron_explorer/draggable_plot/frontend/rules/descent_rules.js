/** The rules of descent, which `later.js` fetches for the scenes that name them. */
import { curveSlope, curveValue, newtonStep } from "../descent/curves.js";
import { lossGradient, meanMistakes } from "../descent/losses.js";
import { stationaryPoints } from "../descent/stationary.js";
import * as shown from "./of_descent.js";

/** @type {Record<string, Function>} */
export const RULES = {
  curve_value: curveValue,
  curve_slope: curveSlope,
  newton_step: newtonStep,
  curve_trail: shown.curveTrail,
  curve_line: shown.curveLine,
  stationary_points: stationaryPoints,
  stationary_names: shown.stationaryNames,
  loss_of: shown.lossOf,
  loss_gradient: lossGradient,
  mean_mistakes: meanMistakes,
  descent_trail: shown.descentTrail,
  lifted_trail: shown.liftedTrail,
  rows_flagged: shown.rowsFlagged,
  entries_flagged: shown.entriesFlagged,
  distances: shown.distances,
  flags_below: shown.flagsBelow,
  loss_over_angles: shown.lossOverAngles,
};
