/**
 * A network's training, step by step. What is done within a frame's time is worked out at once; all else is
 * asked of a worker, and until it answers there is the start alone. Mirrors `learning_run` of
 * perceptron_explorer/scenes/rules/of_networks.py, which says what operands and results mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../network/learning.js").Operands} Operands
 * @typedef {import("../network/learning.js").Run} Run
 * @typedef {import("../gradients/activations.js").Activation} Activation
 */
import { keyOf, Learning, workOf } from "../network/learning.js";
import { InputError } from "../numbers/input_error.js";
import { runsOfPage } from "../training/long_runs.js";

/**
 * What four milliseconds are enough for: hidden units times leaves times steps. It is counted and not timed, so
 * that the same run is always worked out in the same place.
 */
const MOST_IN_A_FRAME = 50_000;

/** How a run goes on from its start. @param {Operands} operands @returns {[Activation, number, number, number, number, number]} */
const howOf = ([, , , ...others]) => others;

/**
 * Before the first run is done, and of a run of which only the start was changed, the start is known.
 * @param {Operands | undefined} before @param {unknown} _record @param {Operands} operands
 */
function soFar(before, _record, operands) {
  const [X, y, start, kind, rate, , ...others] = operands;
  const key = keyOf(operands);
  const isKnown = !before || keyOf([X, y, start, ...howOf(before)]) === key;
  return isKnown ? atOnce([X, y, start, kind, rate, 0, ...others]) : null;
}

export const networkRuns = runsOfPage({
  kind: "network",
  rule: "learning_run",
  keyOf,
  most: ([, , , , , nSteps]) => nSteps,
  soFar,
});

/** The last run that was made at once: several pictures ask for the same one in one frame. */
const known = { key: "", leaves: /** @type {ArrayLike<number>[]} */ ([]), run: /** @type {Run | null} */ (null) };

/** @param {Operands} operands */
function atOnce(operands) {
  const [X, y] = operands;
  const leaves = [X.data, y];
  const key = `${X.nColumns} ${keyOf(operands)}`;
  if (known.key === key && leaves.every((numbers, i) => isSame(numbers, known.leaves[i]))) return known.run;
  const learning = new Learning(operands);
  learning.advance(Infinity);
  Object.assign(known, { key, leaves, run: learning.result() });
  return known.run;
}

/** @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
function isSame(one, other) {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** @param {Operands} operands */
function makeRun(...operands) {
  const isQuick = workOf(operands) * operands[5] <= MOST_IN_A_FRAME;
  try {
    if (networkRuns.isPossible && !isQuick) return networkRuns.ask("learning_run", operands);
    return networkRuns.note("learning_run", operands, atOnce(operands));
  } catch (error) {
    if (error instanceof InputError) return networkRuns.note("learning_run", operands, null);
    throw error;
  }
}

export const learningRun = Object.assign(makeRun, { waits: true });
