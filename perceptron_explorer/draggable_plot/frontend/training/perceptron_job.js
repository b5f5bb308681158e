/**
 * A run of Rosenblatt's rule for the worker, see long_jobs.js.
 * @typedef {import("./operands.js").Operands} Operands
 */
import { InputError } from "../numbers/input_error.js";
import { RECORDS, played } from "../rules/training_records.js";
import { changeOf, trainingsWithChanges } from "./changes.js";
import { keyOf, optionsOf, rowsIn } from "./operands.js";
import { TrainingRun } from "./run.js";

/** Features that are looked at between two reports, in a twentieth to a tenth of a second. A visit is as long as VISIT of them. */
const AT_A_TIME = 16_000_000;
const VISIT = 4;

/** A training with its changes by hand, made bit by bit. */
export class PerceptronJob {
  static keyOf = keyOf;

  /** @param {Operands} operands */
  constructor(operands) {
    const [X, y, , , , , , changes] = operands;
    this.key = keyOf(operands);
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
