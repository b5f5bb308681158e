/**
 * What the rules of training give, made of runs that are done. Mirrors
 * perceptron_explorer/scenes/rules/of_training.py, which says what the results mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../training/run.js").TrainingRun} TrainingRun
 * @typedef {{runs: TrainingRun[], play: import("../training/playback.js").Playback}} Played  at least one run
 */
import { countBelow, countUpTo } from "../numbers/sorted.js";
import { evenlySpread } from "../numbers/spread.js";
import { averages } from "../training/averaged.js";
import { correctCounts } from "../training/correct_counts.js";
import { playback } from "../training/playback.js";
import { pocket } from "../training/pocket.js";

const MOST_FRAMES = 15_000;
const MOST_SUMS = 2_000_000;
const MOST_MEANS = 100;

/** @param {TrainingRun[]} runs @returns {Played} */
export const played = (runs) => ({ runs, play: playback(runs, MOST_FRAMES) });

/** By the name of the rule. @type {Record<string, (played: Played) => any>} */
export const RECORDS = { perceptron_run: perceptronRecord, pocket_run: pocketRecord, averaged_run: averagedRecord };

/** How many sums w·x + b a rule takes, beside those of the runs themselves. @param {string} name @param {Played} played */
export function nSums(name, { runs }) {
  const { setup, nUpdates, nVisits } = runs[runs.length - 1];
  const { nRows } = setup.X;
  if (name === "pocket_run") return Math.min((nUpdates + 1) * nRows, MOST_SUMS);
  return name === "averaged_run" ? Math.min(nVisits, MOST_MEANS * nRows) : 0;
}

/** @param {Played} played */
function perceptronRecord({ runs, play }) {
  const run = runs[runs.length - 1];
  const last = play.step.length - 1;
  return {
    visits: play.step,
    leaf: play.leaf,
    error: play.error,
    state: play.state,
    before: play.before,
    mistakes: play.mistakes,
    w: play.w,
    b: play.b,
    per_epoch: Array.from(play.mistakesPerEpoch),
    epoch_frames: Array.from(play.mistakesPerEpoch, (_, epoch) =>
      Math.min(countBelow(play.step, epoch * run.setup.X.nRows), last),
    ),
    mistake_frames: framesOfMistakes(play.error),
    last,
    last_visit: play.step[last],
    converged: Number(run.converged),
    stopped: Number(run.stopped),
    complete: Number(play.complete),
    changes: runs.length - 1,
    first_change: runs[1]?.setup.firstVisit ?? null,
    rate: run.setup.learningRate,
  };
}

/** @param {ArrayLike<number>} errors */
function framesOfMistakes(errors) {
  const frames = [];
  for (let frame = 0; frame < errors.length; frame++) if (errors[frame] !== 0) frames.push(frame);
  return frames;
}

/** @param {Played} played */
function pocketRecord({ runs, play }) {
  const run = runs[runs.length - 1];
  const nStates = run.nUpdates + 1;
  const lookedAt = spread(nStates, Math.max(2, Math.floor(MOST_SUMS / run.setup.X.nRows)));
  const { changeState, changeStep, changeCorrect } = pocket(run, { states: lookedAt });
  const { w, b } = run.states;
  return {
    w: rowsAt(w, changeState),
    b: changeState.map((state) => b[state]),
    correct: changeCorrect,
    at: rowsByFrame(play.step, run.setup.firstVisit, changeStep),
    looked_at: lookedAt.length,
    states: nStates,
  };
}

/** @param {Played} played */
function averagedRecord({ runs, play }) {
  const run = runs[runs.length - 1];
  const { X, fires, firstVisit } = run.setup;
  const epochs = spread(Math.max(1, Math.floor(run.nVisits / X.nRows)), MOST_MEANS);
  const ends = Array.from(epochs, (epoch) => Math.min(X.nRows * (epoch + 1), run.nVisits));
  const { w, b } = averages(run, ends);
  return { w, b, correct: correctCounts(X, fires, w, b), at: rowsByFrame(play.step, firstVisit, ends) };
}

/** @param {number} number @param {number} most */
const spread = (number, most) =>
  number <= most ? Float64Array.from({ length: number }, (_, i) => i) : evenlySpread(number, most);

/** The row that counts at each frame; −1 before the first. @param {ArrayLike<number>} visits @param {number} firstVisit @param {ArrayLike<number>} begins */
const rowsByFrame = (visits, firstVisit, begins) =>
  Int32Array.from(visits, (visit) => countUpTo(begins, visit - firstVisit) - 1);

/** @param {Matrix} table @param {ArrayLike<number>} rows @returns {Matrix} */
function rowsAt({ data, nColumns }, rows) {
  const found = new Float64Array(rows.length * nColumns);
  for (let i = 0; i < rows.length; i++)
    found.set(data.subarray(rows[i] * nColumns, (rows[i] + 1) * nColumns), i * nColumns);
  return { data: found, nRows: rows.length, nColumns };
}
