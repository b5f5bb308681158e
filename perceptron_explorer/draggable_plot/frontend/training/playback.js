/**
 * Training as frames to be played: what was visited, and the weights before and after. Mirrors
 * perceptron_core/training/playback.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./run.js").TrainingRun} TrainingRun
 *
 * @typedef {object} Frames  one run, or several that go on from each other, with an entry for each frame
 * @property {Float64Array} step  how many visits have been made, increasing
 * @property {Int32Array} leaf  the row of X that was visited last; −1 at the start of a run
 * @property {Int8Array} error  y − ŷ of that visit: 1 or −1 for a mistake, 0 otherwise
 * @property {Int32Array} state  the rows of `w` and `b` that are the weights after that visit
 * @property {Int32Array} before  and before it
 * @property {Int32Array} mistakes  so far, of all the runs together
 *
 * @typedef {object} States
 * @property {Matrix} w
 * @property {Float64Array} b
 * @property {Int32Array} mistakesPerEpoch  the last one may not be whole
 * @property {boolean} complete  there is a frame for each visit; if not, for each mistake, or for some
 *
 * @typedef {Frames & States} Playback
 *
 * @typedef {object} Stretch  a run up to where the next one takes over
 * @property {TrainingRun} run
 * @property {number} length  its visits
 * @property {boolean} isLast
 */
import { InputError } from "../numbers/input_error.js";
import { countBelow, countUpTo } from "../numbers/sorted.js";
import { evenlySpread } from "../numbers/spread.js";
import { joinedStates } from "./joined_states.js";

const MOST_FRAMES = 15_000;

/**
 * @param {TrainingRun[]} runs  at least one, over the same leaves in the same order of visits; each takes
 *   over from the one before it after `setup.firstVisit` visits
 * @param {number} [mostFrames]  at least 2
 * @returns {Playback}
 */
export function playback(runs, mostFrames = MOST_FRAMES) {
  const stretches = stretchesOf(runs);
  const complete = stretches.reduce((sum, { length, isLast }) => sum + length + Number(isLast), 0) <= mostFrames;
  const perRun = Math.max(2, Math.floor(mostFrames / runs.length));
  const steps = stretches.map((stretch) => {
    const wanted = complete ? allSteps(stretch) : afterMistakes(stretch);
    return wanted.length <= perRun ? wanted : evenlySpread(wanted.length, perRun).map((place) => wanted[place]);
  });
  const frames = joinedFrames(stretches, steps);
  return {
    ...frames,
    ...joinedStates(runs, [frames.state, frames.before]),
    mistakesPerEpoch: mistakesPerEpoch(stretches),
    complete,
  };
}

/** The last frame that is not after so many visits. @param {{step: Float64Array}} frames @param {number} step */
export function frameAt({ step: steps }, step) {
  return Math.max(0, countUpTo(steps, step) - 1);
}

/** @param {TrainingRun[]} runs @returns {Stretch[]} */
function stretchesOf(runs) {
  if (runs.length === 0) throw new InputError("there is no run to play; give at least one.");
  return runs.map((run, number) => {
    if (number === runs.length - 1) return { run, length: run.nVisits, isLast: true };
    const [begin, next] = [run.setup.firstVisit, runs[number + 1].setup.firstVisit];
    if (next >= begin && next - begin <= run.nVisits) return { run, length: next - begin, isLast: false };
    throw new InputError(
      `run ${number + 2} begins after ${next} visits, but run ${number + 1} goes from ${begin} to ` +
        `${begin + run.nVisits}.`,
    );
  });
}

/** Where another run takes over, its own first frame shows that step. @param {Stretch} stretch */
function allSteps({ length, isLast }) {
  const steps = new Float64Array(isLast ? length + 1 : length);
  for (let step = 0; step < steps.length; step++) steps[step] = step;
  return steps;
}

/** @param {Stretch} stretch */
function afterMistakes({ run, length, isLast }) {
  const nMistakes = countBelow(run.updateStep, length);
  const steps = new Float64Array(nMistakes + 2);
  for (let k = 0; k < nMistakes; k++) steps[k + 1] = run.updateStep[k] + 1;
  const endsWithMistake = steps[nMistakes] === length;
  steps[nMistakes + 1] = length;
  const number = nMistakes + 1 + Number(isLast && !endsWithMistake) - Number(!isLast && endsWithMistake);
  return steps.subarray(0, number);
}

/** @param {Stretch[]} stretches @param {Float64Array[]} steps @returns {Frames} */
function joinedFrames(stretches, steps) {
  const number = steps.reduce((sum, one) => sum + one.length, 0);
  const frames = {
    step: new Float64Array(number),
    leaf: new Int32Array(number),
    error: new Int8Array(number),
    state: new Int32Array(number),
    before: new Int32Array(number),
    mistakes: new Int32Array(number),
  };
  const so = { frame: 0, mistakes: 0, states: 0 };
  stretches.forEach(({ run, length }, k) => {
    addFrames(frames, so, run, steps[k]);
    so.frame += steps[k].length;
    so.mistakes += countBelow(run.updateStep, length);
    so.states += run.nUpdates + 1;
  });
  return frames;
}

/**
 * @param {Frames} frames @param {{frame: number, mistakes: number, states: number}} so  how many come from
 *   the runs before
 * @param {TrainingRun} run @param {Float64Array} steps  counted from the run's own start, increasing
 */
function addFrames(frames, so, run, steps) {
  const { updateStep, nUpdates, setup } = run;
  const leaves = run.leavesAt(visited(steps));
  let after = 0;
  for (let k = 0; k < steps.length; k++) {
    const at = so.frame + k;
    const step = steps[k];
    while (after < nUpdates && updateStep[after] < step) after++;
    const isMistake = after > 0 && updateStep[after - 1] === step - 1;
    frames.step[at] = step + setup.firstVisit;
    frames.leaf[at] = step === 0 ? -1 : leaves[k];
    frames.error[at] = isMistake ? 2 * setup.fires[leaves[k]] - 1 : 0;
    frames.state[at] = so.states + after;
    frames.before[at] = so.states + after - Number(isMistake);
    frames.mistakes[at] = so.mistakes + after;
  }
}

/** The visits that lead to some steps; for the start, where there is none yet, the first. @param {Float64Array} steps */
function visited(steps) {
  const visits = new Float64Array(steps.length);
  for (let k = 0; k < steps.length; k++) visits[k] = Math.max(steps[k] - 1, 0);
  return visits;
}

/** @param {Stretch[]} stretches */
function mistakesPerEpoch(stretches) {
  const last = stretches[stretches.length - 1];
  const nLeaves = last.run.setup.X.nRows;
  const counts = new Int32Array(Math.ceil((last.run.setup.firstVisit + last.length) / nLeaves));
  for (const { run, length } of stretches) {
    const number = countBelow(run.updateStep, length);
    for (let k = 0; k < number; k++) counts[Math.floor((run.setup.firstVisit + run.updateStep[k]) / nLeaves)]++;
  }
  return counts;
}
