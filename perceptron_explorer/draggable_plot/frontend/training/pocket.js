/**
 * The pocket algorithm: of all the weights that a training run went through, keep the best. Mirrors
 * perceptron_core/training/pocket_algorithm.py.
 * @typedef {import("./run.js").TrainingRun} TrainingRun
 *
 * @typedef {object} Pocket
 * @property {Float64Array} w  the weights in the pocket at the end
 * @property {number} b
 * @property {number} correct  how many leaves they sort rightly
 * @property {number[]} changeStep  after how many visits the pocket got new weights; the first is 0
 * @property {number[]} changeState  which ones: the row in `run.states`
 * @property {number[]} changeCorrect  how many leaves each of them sorts rightly, increasing
 */
import { correctCount } from "./correct_counts.js";

/**
 * Of equally good weights, the ones that came first.
 * @param {TrainingRun} run
 * @param {{everyState?: boolean, states?: ArrayLike<number> | null}} [options]  `everyState` counts the
 *   leaves for each new w, and finds the best of the run. Without it they are counted, as Gallant does,
 *   when a w has sorted more visits in a row than the one in the pocket had when it got there. `states`
 *   looks at these rows of `run.states` only, in increasing order.
 * @returns {Pocket}
 */
export function pocket(run, { everyState = true, states = null } = {}) {
  const { w, b } = run.states;
  const { X, fires } = run.setup;
  /** @param {number} state */
  const count = (state) => correctCount(X, fires, w.data, state * w.nColumns, b[state]);
  const changes = states || everyState ? bestOf(run, states, count) : afterLongRuns(run, count);
  const state = changes.changeState[changes.changeState.length - 1];
  return {
    w: w.data.slice(state * w.nColumns, (state + 1) * w.nColumns),
    b: b[state],
    correct: changes.changeCorrect[changes.changeCorrect.length - 1],
    ...changes,
  };
}

class Changes {
  /** @type {number[]} */
  changeStep = [];
  /** @type {number[]} */
  changeState = [];
  /** @type {number[]} */
  changeCorrect = [];

  /** @param {number} step @param {number} state @param {number} correct */
  add(step, state, correct) {
    this.changeStep.push(step);
    this.changeState.push(state);
    this.changeCorrect.push(correct);
  }
}

/** After how many visits a state came up. @param {TrainingRun} run @param {number} state */
function bornAt(run, state) {
  return state === 0 ? 0 : run.updateStep[state - 1] + 1;
}

/** @param {TrainingRun} run @param {ArrayLike<number> | null} states @param {(state: number) => number} count */
function bestOf(run, states, count) {
  const changes = new Changes();
  const number = states ? states.length : run.nUpdates + 1;
  let best = -1;
  for (let k = 0; k < number; k++) {
    const state = states ? states[k] : k;
    const correct = count(state);
    if (correct <= best) continue;
    best = correct;
    changes.add(bornAt(run, state), state, correct);
  }
  return changes;
}

/** @param {TrainingRun} run @param {(state: number) => number} count */
function afterLongRuns(run, count) {
  const changes = new Changes();
  let [best, longest] = [count(0), 0];
  changes.add(0, 0, best);
  for (let state = 0; state <= run.nUpdates; state++) {
    const born = bornAt(run, state);
    const end = state < run.nUpdates ? run.updateStep[state] : run.nVisits;
    if (end - born <= longest) continue;
    const correct = count(state);
    if (correct <= best) continue;
    best = correct;
    longest += 1;
    changes.add(born + longest, state, correct);
  }
  return changes;
}
