/**
 * Runs that take longer than a frame, for the pictures of a page: a worker makes them. A picture
 * shows the last run that is done until the next one is, and of a run that a hand has just changed
 * what is known of it already. A newer run takes the place of one that is under way.
 *
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {any[]} Operands  of the rules: leaves and labels, and how the run goes
 * @typedef {import("./long_jobs.js").Answer} Answer
 * @typedef {import("./long_jobs.js").Message} Message
 *
 * @typedef {object} Port  the page's side of a worker
 * @property {(message: Message) => void} post
 * @property {() => void} end
 *
 * @typedef {(receive: (answer: Answer) => void, fail: () => void) => Port} Start  may throw
 *
 * @typedef {object} Runs  what is particular to one kind of runs
 * @property {import("./long_jobs.js").Kind} kind
 * @property {string} rule  the one that a picture asks first; what other rules make belongs to the same run
 * @property {(operands: any) => string} keyOf  the same for the same run over the same leaves
 * @property {(operands: any) => number} most  how many visits or steps there may be
 * @property {(before: any, record: any, operands: any) => any} soFar  what is known of a run before it is made,
 *   given the last one that is done, if any; null if nothing is
 *
 * @typedef {object} Wanted  a run that is not done yet
 * @property {string} key
 * @property {Operands} operands
 * @property {Set<string>} rules  what is to be made of it
 * @property {number} ask  which request it is; only the answer to the last one counts
 * @property {number} visits  made so far
 */
import { keyOf, mostVisitsOf } from "./operands.js";
import { soFar } from "./so_far.js";
import { startWorker } from "./worker_port.js";

/** @type {Runs} */
const PERCEPTRON = { kind: "perceptron", rule: "perceptron_run", keyOf, most: mostVisitsOf, soFar };

/** The runs over the leaves of one picture, one after the other. */
class Line {
  /** @param {number} number @param {ArrayLike<number>} y */
  constructor(number, y) {
    this.number = number;
    this.y = y;
    this.hasLeaves = false;
    /** @type {{operands: Operands, records: Record<string, any>} | null} */
    this.done = null;
    /** @type {Wanted | null} */
    this.wanted = null;
    /** Whether what is shown is another run than the one that is wanted. */
    this.isOutdated = false;
  }
}

export class LongRuns {
  /** @type {WeakMap<Matrix, Line>} */
  #lines = new WeakMap();
  /** Those that wait for an answer. @type {Map<number, Line>} */
  #open = new Map();
  /** @type {Set<(isNew: boolean) => void>} */
  #listeners = new Set();
  /** @type {Port | null} */
  #port = null;
  #asks = 0;
  #numbers = 0;

  /**
   * @param {Start | null} start  null where there are no workers
   * @param {(ask: () => void) => void} whenAtRest  calls back once nothing has been asked for a moment
   * @param {Runs} of
   */
  constructor(start, whenAtRest, of = PERCEPTRON) {
    this.start = start;
    this.whenAtRest = whenAtRest;
    this.of = of;
  }

  /** Whether a worker makes the long runs; if not, they have to be made at once. */
  get isPossible() {
    return this.start !== null;
  }

  /** Calls back when something has changed, and says whether there are new results. @param {(isNew: boolean) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is going on with some leaves; null if nothing is. @param {Matrix} X */
  stateOf(X) {
    const { wanted, isOutdated } = this.#lines.get(X) ?? {};
    return wanted ? { isOutdated, visits: wanted.visits, mostVisits: this.of.most(wanted.operands) } : null;
  }

  /** @param {any} value */
  isLeaves(value) {
    return value !== null && typeof value === "object" && this.#lines.has(value);
  }

  /**
   * Notes what was worked out at once: it is the newest result.
   * @template T @param {string} rule @param {Operands} operands @param {T} record
   */
  note(rule, operands, record) {
    const line = this.#lineOf(operands);
    if (line.done?.operands.some((operand, i) => operand !== operands[i]) ?? true)
      line.done = { operands, records: {} };
    if (line.done) line.done.records[rule] = record;
    line.isOutdated = false;
    if (line.wanted && !(this.isPossible && line.wanted.key === this.of.keyOf(operands))) this.#drop(line);
    return record;
  }

  /** What a rule gives now, for a run that a worker makes. @param {string} rule @param {Operands} operands */
  ask(rule, operands) {
    const line = this.#lineOf(operands);
    const key = this.of.keyOf(operands);
    const { done } = line;
    const isDone = done !== null && this.of.keyOf(done.operands) === key;
    if (line.wanted && line.wanted.key !== key) this.#drop(line);
    if (isDone) line.isOutdated = false;
    if (isDone && rule in done.records) return done.records[rule];
    const known = isDone ? Object.keys(done.records) : [];
    line.wanted ??= { key, operands, rules: new Set(known), ask: 0, visits: 0 };
    const meanwhile = isDone ? null : this.#meanwhile(line, rule, operands);
    if (!line.wanted.rules.has(rule)) this.#want(line, line.wanted, rule);
    return meanwhile;
  }

  /** @param {Line} line @param {string} rule @param {Operands} operands */
  #meanwhile(line, rule, operands) {
    const records = line.done?.records ?? {};
    const isFirst = rule === this.of.rule;
    const beginning = isFirst ? this.of.soFar(line.done?.operands, records[rule], operands) : null;
    if (isFirst) line.isOutdated = line.done !== null && beginning === null;
    return beginning ?? (line.isOutdated ? (records[rule] ?? null) : null);
  }

  /** Ends what is under way over some leaves: it is shown as far as it has got. @param {Matrix} X */
  stop(X) {
    const line = this.#lines.get(X);
    if (line?.wanted) this.#port?.post({ line: line.number, stop: true });
  }

  /** A picture is no more. @param {Matrix} X */
  leave(X) {
    const line = this.#lines.get(X);
    if (line) this.#drop(line);
    if (line?.hasLeaves) this.#port?.post({ line: line.number, leave: true });
    this.#lines.delete(X);
  }

  /** @param {Operands} operands */
  #lineOf([X, y]) {
    const known = this.#lines.get(X);
    if (known && known.y === y) return known;
    this.leave(X);
    const line = new Line(++this.#numbers, y);
    this.#lines.set(X, line);
    return line;
  }

  /** @param {Line} line @param {Wanted} wanted @param {string} rule */
  #want(line, wanted, rule) {
    wanted.rules.add(rule);
    const ask = ++this.#asks;
    wanted.ask = ask;
    this.whenAtRest(() => line.wanted?.ask === ask && this.#send(line, line.wanted));
    this.#tell(false);
  }

  /** @param {Line} line @param {Wanted} wanted */
  #send(line, { operands, rules, ask }) {
    const [X, y, ...others] = operands;
    try {
      this.#port ??= this.#started();
    } catch (error) {
      console.warn(error);
      this.#fail();
      return;
    }
    this.#open.set(line.number, line);
    const leaves = line.hasLeaves ? null : { X, y };
    line.hasLeaves = true;
    this.#port.post({ line: line.number, ask, kind: this.of.kind, leaves, others, rules: [...rules] });
  }

  #started() {
    if (!this.start) throw new Error("There is no worker to start.");
    return this.start(
      (answer) => this.#receive(answer),
      () => this.#fail(),
    );
  }

  /** @param {Answer} answer */
  #receive(answer) {
    const line = this.#open.get(answer.line);
    if (!line?.wanted || line.wanted.ask !== answer.ask) return; // A newer run is asked for.
    if ("visits" in answer) line.wanted.visits = answer.visits;
    else {
      line.done = { operands: line.wanted.operands, records: answer.records };
      this.#close(line);
    }
    this.#tell("records" in answer);
  }

  /** A run that is under way is wanted no more. @param {Line} line */
  #drop(line) {
    if (!line.wanted) return;
    if (this.#open.has(line.number)) this.#port?.post({ line: line.number, drop: true });
    this.#close(line);
    this.#tell(false);
  }

  /** @param {Line} line */
  #close(line) {
    line.wanted = null;
    this.#open.delete(line.number);
  }

  /** Without the worker all is worked out at once. */
  #fail() {
    this.#port?.end();
    this.#port = null;
    this.start = null;
    for (const line of [...this.#open.values()]) this.#close(line);
    this.#tell(true);
  }

  /** @param {boolean} isNew */
  #tell(isNew) {
    for (const listener of this.#listeners) listener(isNew);
  }
}

/** In the second frame from now. While a hand moves, what it asks for is outdated before that. @param {() => void} ask */
const inTwoFrames = (ask) => requestAnimationFrame(() => requestAnimationFrame(ask));

/** The long runs of a page, of one kind. @param {Runs} [of] */
export const runsOfPage = (of) => new LongRuns(typeof Worker === "undefined" ? null : startWorker, inTwoFrames, of);

/** Of Rosenblatt's rule. */
export const longRuns = runsOfPage();
