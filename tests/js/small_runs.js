/** Runs over six leaves, for the tests of the worker and of the page that asks it. */
import { played, RECORDS } from "#frontend/rules/training_records.js";
import { changeOf, trainWithChanges } from "#frontend/training/changes.js";
import { optionsOf } from "#frontend/training/operands.js";

export const X = { data: Float64Array.of(1, 2, -1, 0.5, 0.2, -1, 1.5, 1, -0.3, 0.4, 0.9, -0.7), nRows: 6, nColumns: 2 };
export const y = [1, 0, 1, 0, 1, 0];

/** The operands of a run over the leaves above. */
export const operandsOf = ({ w = [0, 0], rate = 1, epochs = 4, changes = [] } = {}) => [
  ...[X, y, w, 0, rate, epochs, "given"],
  changes,
];

/** What the rule makes of a run at once. */
export function atOnce(operands, rule = "perceptron_run") {
  const [points, labels, , , , , , changes] = operands;
  return RECORDS[rule](played(trainWithChanges(points, labels, changes.map(changeOf), optionsOf(operands))));
}
