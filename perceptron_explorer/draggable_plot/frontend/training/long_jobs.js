/**
 * What the worker that trains does with the messages it gets. It works for a while, then looks at what
 * has come in, so that it can be stopped and a newer run can take the place of an older one.
 *
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {"perceptron" | "network"} Kind
 * @typedef {{X: Matrix, y: ArrayLike<number>}} Leaves
 *
 * @typedef {object} Job  a run that is made bit by bit
 * @property {string} key  the same for the same run over the same leaves
 * @property {boolean} isDone
 * @property {number} visits  made so far: leaves or steps
 * @property {() => void} work  works for a twentieth to a tenth of a second
 * @property {() => void} stop  ends it; what it has come to is the result
 * @property {(rules: string[]) => Record<string, any>} records  what rules make of it
 *
 * @typedef {object} Request  a run over the leaves of one picture, a line; they come with the first one
 * @property {number} line
 * @property {number} ask  comes back with the answers
 * @property {Kind} kind
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
import { NetworkJob } from "../network/network_job.js";
import { PerceptronJob } from "./perceptron_job.js";

/** What makes the runs of each kind. @type {Record<Kind, {keyOf: (operands: any) => string, new (operands: any): Job}>} */
const JOBS = { perceptron: PerceptronJob, network: NetworkJob };

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
  #begin({ line, ask, kind, leaves, others, rules }, before) {
    const ofLine = leaves ? this.#shared(leaves) : before?.leaves;
    if (!ofLine) throw new Error(`Line ${line} has no leaves.`);
    const operands = [ofLine.X, ofLine.y, ...others];
    const key = JOBS[kind].keyOf(operands);
    // What another picture has asked for too, or this one before, is gone on with.
    const known = [...this.#lines.values()].find(({ leaves, job }) => leaves === ofLine && job.key === key);
    this.#lines.set(line, { ask, leaves: ofLine, rules, job: known?.job ?? new JOBS[kind](operands), isOpen: true });
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

/** @param {Leaves} one @param {Leaves} other */
function isSame(one, other) {
  const isLike = (/** @type {ArrayLike<number>} */ a, /** @type {ArrayLike<number>} */ b) => {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  };
  return one.X.nColumns === other.X.nColumns && isLike(one.X.data, other.X.data) && isLike(one.y, other.y);
}
