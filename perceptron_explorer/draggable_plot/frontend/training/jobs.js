/**
 * Training for a page that must go on moving meanwhile: what a worker does with the messages it gets.
 * A job is worked at for a while, then the worker looks at what has come in, so a job can be stopped.
 *
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./setup.js").TrainingOptions} TrainingOptions
 * @typedef {import("./run.js").RunFields} RunFields
 * @typedef {import("./training.js").Progress} Progress
 *
 * @typedef {object} Start  a job: training runs over the same leaves, one after the other
 * @property {number} id  comes back with every answer
 * @property {Matrix} X
 * @property {ArrayLike<number>} y  labels, 0 or 1
 * @property {TrainingOptions[]} runs
 * @property {number} [mostKept]  a run stops where the numbers of all its updates together are more
 *
 * @typedef {{id: number, stop: true}} Stop  ends a job; its result is what it has come to
 *
 * @typedef {Omit<RunFields, "setup">} Outcome  a run but for what the page has got already
 *
 * @typedef {{id: number, kind: "progress", run: number} & Progress
 *   | {id: number, kind: "result", runs: Outcome[]}
 *   | {id: number, kind: "refused", sentence: string}} Answer  an InputError has a sentence
 *
 * @typedef {(answer: Answer, transfer: Transferable[]) => void} Post
 */
import { InputError } from "../numbers/input_error.js";
import { Training } from "./training.js";

/** A report at most so often, and a stop is heeded as soon. */
const MS_BETWEEN_REPORTS = 50;

export class Jobs {
  /**
   * @param {Post} post
   * @param {(work: () => void) => void} [later]  calls a function once other messages have had their turn
   */
  constructor(post, later = (work) => setTimeout(work)) {
    this.post = post;
    this.later = later;
    /** @type {Map<number, Job>} */
    this.open = new Map();
  }

  /** @param {Start | Stop} message */
  receive(message) {
    if ("stop" in message) {
      this.open.get(message.id)?.stop();
      return;
    }
    const job = new Job(message);
    this.open.set(message.id, job);
    this.#goOn(message.id, job);
  }

  /** @param {number} id @param {Job} job */
  #goOn(id, job) {
    const answer = answerOf(id, job);
    this.post(answer, answer.kind === "result" ? buffersOf(answer.runs) : []);
    if (answer.kind === "progress") this.later(() => this.#goOn(id, job));
    else this.open.delete(id);
  }
}

class Job {
  /** @param {Start} start */
  constructor({ X, y, runs, mostKept }) {
    this.X = X;
    this.y = y;
    this.options = runs;
    this.mostKept = mostKept;
    this.isStopped = false;
    /** @type {Training[]} the last one is under way */
    this.trainings = [];
  }

  stop() {
    this.isStopped = true;
    this.trainings.at(-1)?.stop();
  }

  /** Whether the last run is not done yet. */
  get goesOn() {
    const last = this.trainings.at(-1);
    return !this.isStopped && (!last?.isDone || this.trainings.length < this.options.length);
  }

  /** Works for a while. */
  work() {
    const deadline = performance.now() + MS_BETWEEN_REPORTS;
    while (this.goesOn && performance.now() < deadline) {
      const last = this.trainings.at(-1);
      if (last && !last.isDone) last.advance(1);
      else this.#begin(this.options[this.trainings.length]);
    }
  }

  /** @param {TrainingOptions} options */
  #begin(options) {
    this.trainings.push(new Training(this.X, this.y, { ...options, mostKept: this.mostKept }));
  }
}

/** What there is to say after some more work. @param {number} id @param {Job} job @returns {Answer} */
function answerOf(id, job) {
  try {
    job.work();
  } catch (error) {
    if (error instanceof InputError) return { id, kind: "refused", sentence: error.message };
    throw error;
  }
  const { trainings } = job;
  if (job.goesOn) {
    return { id, kind: "progress", run: trainings.length - 1, ...trainings[trainings.length - 1].progress() };
  }
  return { id, kind: "result", runs: trainings.map(outcomeOf) };
}

/** @param {Training} training @returns {Outcome} */
function outcomeOf(training) {
  const { setup, ...outcome } = training.result();
  return outcome;
}

/** Buffers that change hands instead of being copied. @param {Outcome[]} runs */
function buffersOf(runs) {
  return runs.flatMap(({ updateStep, updateLeaf, mistakesPerEpoch, w }) =>
    [updateStep, updateLeaf, mistakesPerEpoch, w].map(({ buffer }) => /** @type {ArrayBuffer} */ (buffer)),
  );
}
