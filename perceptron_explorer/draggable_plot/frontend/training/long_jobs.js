/**
 * What the worker that trains does with the messages it gets. It works for a while, then looks at what
 * has come in, so that it can be stopped and a newer run can take the place of an older one.
 *
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("./operands.js").Operands} Operands
 * @typedef {{X: Matrix, y: ArrayLike<number>}} Leaves
 *
 * @typedef {object} Request  a run over the leaves of one picture, a line; they come with the first one
 * @property {number} line
 * @property {number} ask  comes back with the answers
 * @property {Leaves | null} leaves
 * @property {any[]} others  the operands behind the leaves
 * @property {string[]} rules  what is to be made of the run
 *
 * @typedef {Request | {line: number, stop: true} | {line: number, drop: true} | {line: number, leave: true}} Message
 *
 * @typedef {{line: number, ask: number, visits: number}
 *   | {line: number, ask: number, records: Record<string, any>}} Answer
 *
 * @typedef {{ask: number, leaves: Leaves, rules: string[], job: Job, isOpen: boolean}} Line
 */
import { RECORDS, played } from "../rules/training_records.js";
import { InputError } from "../numbers/input_error.js";
import { changeOf, trainingsWithChanges } from "./changes.js";
import { keyOf, optionsOf, rowsIn } from "./operands.js";
import { TrainingRun } from "./run.js";

/** Features that are looked at between two reports, in a twentieth to a tenth of a second. A visit is as long as VISIT of them. */
const AT_A_TIME = 16_000_000;
const VISIT = 4;

export class LongJobs {
  /** @type {Map<number, Line>} */
  #lines = new Map();
  #isBusy = false;

  /**
   * @param {(answer: Answer) => void} post
   * @param {(work: () => void) => void} [later]  calls a function once other messages have had their turn
   */
  constructor(post, later = (work) => setTimeout(work)) {
    this.post = post;
    this.later = later;
  }

  /** @param {Message} message */
  receive(message) {
    const line = this.#lines.get(message.line);
    if ("leave" in message) this.#lines.delete(message.line);
    else if ("stop" in message) line?.job.stop();
    else if ("drop" in message && line) line.isOpen = false;
    else if ("ask" in message) this.#begin(message, line);
  }

  /** @param {Request} request @param {Line} [before] */
  #begin({ line, ask, leaves, others, rules }, before) {
    const ofLine = leaves ? this.#shared(leaves) : before?.leaves;
    if (!ofLine) throw new Error(`Line ${line} has no leaves.`);
    const operands = /** @type {Operands} */ ([ofLine.X, ofLine.y, ...others]);
    const key = keyOf(operands);
    // What another picture has asked for too, or this one before, is gone on with.
    const known = [...this.#lines.values()].find(({ leaves, job }) => leaves === ofLine && job.key === key);
    this.#lines.set(line, { ask, leaves: ofLine, rules, job: known?.job ?? new Job(key, operands), isOpen: true });
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.later(() => this.#goOn());
  }

  /** The same leaves, where they are here already. @param {Leaves} leaves */
  #shared(leaves) {
    return [...this.#lines.values()].find((line) => isSame(line.leaves, leaves))?.leaves ?? leaves;
  }

  #goOn() {
    const open = [...this.#lines].filter(([, { isOpen }]) => isOpen);
    this.#isBusy = open.length > 0;
    if (!this.#isBusy) return;
    const [, { job }] = open[0];
    job.work();
    for (const [number, line] of open) if (line.job === job) this.#report(number, line);
    this.later(() => this.#goOn());
  }

  /** @param {number} number @param {Line} line */
  #report(number, line) {
    const { ask, job, rules } = line;
    line.isOpen = !job.isDone;
    if (line.isOpen) this.post({ line: number, ask, visits: job.visits });
    else this.post({ line: number, ask, records: job.records(rules) });
  }
}

/** A training with its changes by hand, made bit by bit. */
class Job {
  /** @param {string} key @param {Operands} operands */
  constructor(key, operands) {
    const [X, y, , , , , , changes] = operands;
    this.key = key;
    this.isDone = false;
    this.mostVisits = Math.ceil(AT_A_TIME / (X.nColumns + VISIT));
    /** @type {TrainingRun[]} */
    this.runs = [];
    /** @type {import("./changes.js").Part | null} */
    this.part = null;
    this.parts = (function* () {
      yield* trainingsWithChanges(X, y, rowsIn(changes).map(changeOf), optionsOf(operands));
    })();
    /** @type {import("../rules/training_records.js").Played | null} */
    this.played = null;
    /** @type {Record<string, any>} */
    this.made = {};
  }

  get visits() {
    return this.part ? this.part.training.setup.firstVisit + this.part.training.visits : 0;
  }

  /** Works for a while. */
  work() {
    if (this.isDone) return;
    this.#guarded(() => {
      this.part ??= this.#next();
      if (!this.part) return;
      const { training, visits } = this.part;
      training.advance(Math.min(this.mostVisits, visits - training.visits));
      if (!training.isDone && training.visits < visits) return;
      this.runs.push(new TrainingRun(training.result()));
      this.part = this.#next();
    });
  }

  /** Where training refuses what it is given, there is nothing to show. @param {() => void} work */
  #guarded(work) {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.isDone = true;
      this.runs = [];
    }
  }

  #next() {
    const { value, done } = this.parts.next();
    this.isDone = done === true;
    return value ?? null;
  }

  /** Ends it; what it has come to is the result. */
  stop() {
    if (this.isDone) return;
    this.#guarded(() => {
      this.part ??= this.#next();
      this.isDone = true;
      if (!this.part) return;
      this.part.training.stop();
      this.runs.push(new TrainingRun(this.part.training.result()));
    });
  }

  /** What rules make of it; nothing of what training refuses. @param {string[]} rules */
  records(rules) {
    if (this.runs.length > 0) this.played ??= played(this.runs);
    for (const rule of rules) this.made[rule] ??= this.played && this.#record(rule, this.played);
    return Object.fromEntries(rules.map((rule) => [rule, this.made[rule]]));
  }

  /** @param {string} rule @param {import("../rules/training_records.js").Played} played */
  #record(rule, played) {
    try {
      return RECORDS[rule](played);
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }
}

/** @param {Leaves} one @param {Leaves} other */
function isSame(one, other) {
  const isLike = (/** @type {ArrayLike<number>} */ a, /** @type {ArrayLike<number>} */ b) => {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  };
  return one.X.nColumns === other.X.nColumns && isLike(one.X.data, other.X.data) && isLike(one.y, other.y);
}
