/**
 * Training that a person takes a hand in: after so many visits other weights are put in place, and a new
 * run takes over from there. Mirrors `_runs` of perceptron_explorer/topics/training/lesson.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./setup.js").TrainingOptions} TrainingOptions
 *
 * @typedef {object} Turn
 * @property {number} step  after so many visits
 * @property {ArrayLike<number>} w
 * @property {number} b
 */
import { train } from "./run.js";

/** So many numbers of all the updates of a run are kept; one with more of them ends there. */
export const MOST_KEPT = 6_000_000;

/**
 * The options of each run: the first as it is given, and one for each turn.
 * @param {TrainingOptions} options @param {Turn[]} turns @returns {TrainingOptions[]}
 */
export function optionsOfRuns(options, turns) {
  return [options, ...turns.map(({ step, w, b }) => ({ ...options, firstVisit: step, w, b }))];
}

/**
 * The runs that take over from each other; `playback` plays them as one.
 * @param {Matrix} X @param {ArrayLike<number>} y  labels, 0 or 1
 * @param {TrainingOptions & import("./training.js").Limits} [options]
 * @param {Turn[]} [turns]  by increasing step
 */
export function trainInTurns(X, y, options = {}, turns = []) {
  return optionsOfRuns({ mostKept: MOST_KEPT, ...options }, turns).map((ofRun) => train(X, y, ofRun));
}
