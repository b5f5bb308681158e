/**
 * Training as a picture shows it: every step of it in tables. Mirrors
 * perceptron_explorer/scenes/rules/of_training.py, which says what the operands and results mean.
 *
 * What is done within a frame's time is worked out at once. All else is asked of a worker, and until
 * it answers there is only what is known already, see training/long_runs.js.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../training/operands.js").Operands} Operands
 * @typedef {import("./training_records.js").Played} Played
 */
import { InputError } from "../numbers/input_error.js";
import { countUpTo } from "../numbers/sorted.js";
import { asMatrix } from "../scene/constants.js";
import { changeOf, trainWithChanges } from "../training/changes.js";
import { longRuns } from "../training/long_runs.js";
import { optionsOf, rowsIn } from "../training/operands.js";
import { nSums, played, RECORDS } from "./training_records.js";

/**
 * What four milliseconds are enough for, in features that are looked at; each visit takes as long as VISIT of them
 * more. It is counted and not timed, so that the same run is always worked out in the same place.
 */
const MOST_IN_A_FRAME = 1_000_000;
const VISIT = 4;
/** Where no worker can be had a run ends here: the page stands still for it. */
const MOST_WITHOUT_A_WORKER = { mostVisits: 5_000_000, mostKept: 6_000_000 };

/** The last runs: several rules ask for the same ones in one frame. */
const known = {
  operands: /** @type {any[]} */ ([]),
  isPossible: false,
  found: /** @type {Played | null} */ (null),
};

/** The runs, where there is time for them. @param {Operands} operands @returns {Played | null} */
function playedAtOnce(operands) {
  const { isPossible } = longRuns;
  const isKnown = isPossible === known.isPossible && operands.every((operand, i) => operand === known.operands[i]);
  if (isKnown) return known.found;
  known.found = isPossible ? inTime(operands) : runsOf(operands, optionsOf(operands, MOST_WITHOUT_A_WORKER));
  known.operands = operands;
  known.isPossible = isPossible;
  return known.found;
}

/** @param {Operands} operands */
function inTime(operands) {
  const [{ nRows, nColumns }, , , , , , , changes] = operands;
  const mostVisits = MOST_IN_A_FRAME / (nColumns + VISIT) / (1 + rowsIn(changes).length);
  // Before the first visit the leaves are looked through, and that alone takes long if there are many.
  if (nRows > mostVisits) return null;
  let isTooLong = false;
  const keepGoing = (/** @type {{visits: number}} */ { visits }) => {
    isTooLong ||= visits > mostVisits;
    return !isTooLong;
  };
  const found = runsOf(operands, { ...optionsOf(operands), keepGoing });
  return isTooLong ? null : found;
}

/** @param {Operands} operands @param {ReturnType<typeof optionsOf>} options */
function runsOf(operands, options) {
  const [X, y, , , , , , changes] = operands;
  return played(trainWithChanges(X, y, rowsIn(changes).map(changeOf), options));
}

/** Whether a rule makes no more sums of the runs than a frame has time for. @param {string} name @param {Played} done */
function isQuick(name, done) {
  return !longRuns.isPossible || nSums(name, done) * done.play.w.nColumns <= MOST_IN_A_FRAME;
}

/** A rule; it gives nothing where training refuses what it is given. @param {string} name */
function trainingRule(name) {
  const rule = (/** @type {Operands} */ ...operands) => {
    try {
      const done = playedAtOnce(operands);
      const isHere = done !== null && isQuick(name, done);
      return isHere ? longRuns.note(name, operands, RECORDS[name](done)) : longRuns.ask(name, operands);
    } catch (error) {
      if (error instanceof InputError) return longRuns.note(name, operands, null);
      throw error;
    }
  };
  return Object.assign(rule, { waits: true });
}

export const perceptronRun = trainingRule("perceptron_run");
export const pocketRun = trainingRule("pocket_run");
export const averagedRun = trainingRule("averaged_run");

/** @param {Matrix | []} changes @param {number} visits @param {number[]} w @param {number} b */
export function withChange(changes, visits, w, b) {
  const earlier = rowsIn(changes).filter(([step]) => step < visits);
  return asMatrix([...earlier, [visits, ...w, b]], w.length + 2);
}

/** @param {number[]} mistakeFrames  increasing @param {number} frame @returns {number | null} */
export function nextMistake(mistakeFrames, frame) {
  return mistakeFrames[countUpTo(mistakeFrames, frame)] ?? null;
}

/** @param {Matrix} w @param {number} state @param {number[]} shown */
export function trail({ data, nColumns }, state, shown) {
  if (state < 1) return null;
  return Array.from({ length: state + 1 }, (_, row) => shown.map((axis) => data[row * nColumns + axis]));
}
