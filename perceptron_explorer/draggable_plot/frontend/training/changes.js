/**
 * Training that a person changes on the way: other weights after so many visits. Mirrors
 * perceptron_core/training/changes.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {{step: number, w: number[], b: number}} WeightChange
 * @typedef {{training: Training, visits: number}} Part  a training, and how many visits of it are wanted
 */
import { InputError } from "../numbers/input_error.js";
import { TrainingRun } from "./run.js";
import { Training } from "./training.js";

/** A change from its row: visits made, w, b. @param {number[]} row @returns {WeightChange} */
export function changeOf(row) {
  const step = row[0];
  if (!Number.isInteger(step) || step < 0)
    throw new InputError(`a change is after ${step} visits; give a whole number of them.`);
  return { step, w: row.slice(1, -1), b: row[row.length - 1] };
}

/**
 * The first training, and one for each change; each takes over from the one before it. A change that
 * comes after the end of the run before it changes nothing, and neither do those after it.
 *
 * Whoever asks for the next one must have done the visits that were wanted of the one before. Of what
 * is taken over from no more is wanted, since nothing behind that place is shown.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {WeightChange[]} changes
 * @param {import("./setup.js").TrainingOptions & import("./training.js").Limits} options
 * @returns {Generator<Part, void>}
 */
export function* trainingsWithChanges(X, y, changes, options) {
  const steps = changes.map(({ step }) => step);
  if (steps.some((step, i) => i > 0 && steps[i - 1] >= step))
    throw new InputError(`the changes are after [${steps.join(", ")}] visits; give them in increasing order.`);
  let training = new Training(X, y, options);
  for (const { step, w, b } of changes) {
    const { firstVisit } = training.setup;
    yield { training, visits: step - firstVisit };
    if (step > firstVisit + training.visits) return;
    training = new Training(X, y, { ...options, w, b, firstVisit: step });
  }
  yield { training, visits: Infinity };
}

/**
 * The runs, each up to a little behind where the next one takes over.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {WeightChange[]} changes
 * @param {import("./setup.js").TrainingOptions & import("./training.js").Limits} options
 */
export function trainWithChanges(X, y, changes, options) {
  const runs = [];
  for (const { training, visits } of trainingsWithChanges(X, y, changes, options)) {
    training.advance(visits);
    runs.push(new TrainingRun(training.result()));
  }
  return runs;
}
