/**
 * Training that a person changes on the way: other weights after so many visits. Mirrors
 * perceptron_core/training/changes.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {{step: number, w: number[], b: number}} WeightChange
 */
import { InputError } from "../numbers/input_error.js";
import { train } from "./run.js";

/** A change from its row: visits made, w, b. @param {number[]} row @returns {WeightChange} */
export function changeOf(row) {
  const step = row[0];
  if (!Number.isInteger(step) || step < 0)
    throw new InputError(`a change is after ${step} visits; give a whole number of them.`);
  return { step, w: row.slice(1, -1), b: row[row.length - 1] };
}

/**
 * The first run, and one for each change; each takes over from the one before it. A change that comes
 * after the end of the run before it changes nothing, and neither do those after it.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {WeightChange[]} changes
 * @param {import("./setup.js").TrainingOptions & import("./training.js").Limits} options
 */
export function trainWithChanges(X, y, changes, options) {
  const steps = changes.map(({ step }) => step);
  if (steps.some((step, i) => i > 0 && steps[i - 1] >= step))
    throw new InputError(`the changes are after [${steps.join(", ")}] visits; give them in increasing order.`);
  const runs = [train(X, y, options)];
  for (const { step, w, b } of changes) {
    const { setup, nVisits } = runs[runs.length - 1];
    if (step > setup.firstVisit + nVisits) break;
    runs.push(train(X, y, { ...options, w, b, firstVisit: step }));
  }
  return runs;
}
