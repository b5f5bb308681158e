/**
 * Training as a picture shows it: every step of it in tables. Mirrors
 * perceptron_explorer/scenes/rules/of_training.py, which says what the operands and results mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../training/run.js").TrainingRun} TrainingRun
 * @typedef {[Matrix, number[], number[], number, number, number, "given" | number, Matrix | []]} Operands
 */
import { InputError } from "../numbers/input_error.js";
import { countBelow, countUpTo } from "../numbers/sorted.js";
import { evenlySpread } from "../numbers/spread.js";
import { asMatrix, rowsOf } from "../scene/constants.js";
import { averages } from "../training/averaged.js";
import { changeOf, trainWithChanges } from "../training/changes.js";
import { correctCounts } from "../training/correct_counts.js";
import { playback } from "../training/playback.js";
import { pocket } from "../training/pocket.js";

const MOST_FRAMES = 15_000;
const MOST_VISITS = 5_000_000;
const MOST_KEPT = 6_000_000;
const MOST_SUMS = 2_000_000;
const MOST_MEANS = 100;

/** @param {Matrix | []} changes */
const rowsIn = (changes) => ("nRows" in changes ? rowsOf(changes) : changes);

/** The last run and its frames: several rules ask for the same ones in one frame. */
const known = { operands: /** @type {any[]} */ ([]), found: /** @type {any} */ (null) };

/** @param {Operands} operands @returns {{runs: TrainingRun[], play: import("../training/playback.js").Playback}} */
function played(operands) {
  if (operands.every((operand, i) => operand === known.operands[i])) return known.found;
  const [X, y, w, b, learningRate, maxEpochs, order, changes] = operands;
  const limits = {
    mostKept: MOST_KEPT,
    keepGoing: (/** @type {{visits: number}} */ { visits }) => visits < MOST_VISITS,
  };
  const options = { w, b, learningRate, maxEpochs, order, ...limits };
  const runs = trainWithChanges(X, y, rowsIn(changes).map(changeOf), options);
  known.found = { runs, play: playback(runs, MOST_FRAMES) };
  known.operands = operands;
  return known.found;
}

/**
 * A rule that gives nothing where training refuses what it is given.
 * @template {any[]} A @template T
 * @param {(...operands: A) => T} rule @returns {(...operands: A) => T | null}
 */
function orNothing(rule) {
  return (...operands) => {
    try {
      return rule(...operands);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
}

export const perceptronRun = orNothing((/** @type {Operands} */ ...operands) => {
  const { runs, play } = played(operands);
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
      Math.min(countBelow(play.step, epoch * operands[0].nRows), last),
    ),
    mistake_frames: framesOfMistakes(play.error),
    last,
    last_visit: play.step[last],
    converged: Number(run.converged),
    stopped: Number(run.stopped),
    complete: Number(play.complete),
    changes: runs.length - 1,
  };
});

/** @param {ArrayLike<number>} errors */
function framesOfMistakes(errors) {
  const frames = [];
  for (let frame = 0; frame < errors.length; frame++) if (errors[frame] !== 0) frames.push(frame);
  return frames;
}

export const pocketRun = orNothing((/** @type {Operands} */ ...operands) => {
  const { runs, play } = played(operands);
  const run = runs[runs.length - 1];
  const nStates = run.nUpdates + 1;
  const lookedAt = spread(nStates, Math.max(2, Math.floor(MOST_SUMS / operands[0].nRows)));
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
});

export const averagedRun = orNothing((/** @type {Operands} */ ...operands) => {
  const { runs, play } = played(operands);
  const run = runs[runs.length - 1];
  const n = operands[0].nRows;
  const epochs = spread(Math.max(1, Math.floor(run.nVisits / n)), MOST_MEANS);
  const ends = Array.from(epochs, (epoch) => Math.min(n * (epoch + 1), run.nVisits));
  const { w, b } = averages(run, ends);
  return {
    w,
    b,
    correct: correctCounts(operands[0], operands[1], w, b),
    at: rowsByFrame(play.step, run.setup.firstVisit, ends),
  };
});

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

/** @param {Matrix | []} changes @param {number} visits @param {number[]} w @param {number} b */
export function withChange(changes, visits, w, b) {
  const earlier = rowsIn(changes).filter(([step]) => step < visits);
  return asMatrix([...earlier, [visits, ...w, b]], w.length + 2);
}

/** @param {Matrix} w @param {number} state @param {number[]} shown */
export function trail({ data, nColumns }, state, shown) {
  if (state < 1) return null;
  return Array.from({ length: state + 1 }, (_, row) => shown.map((axis) => data[row * nColumns + axis]));
}
