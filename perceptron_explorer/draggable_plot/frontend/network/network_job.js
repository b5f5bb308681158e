/**
 * A network's training for the worker, see training/long_jobs.js.
 * @typedef {import("./learning.js").Operands} Operands
 */
import { InputError } from "../numbers/input_error.js";
import { keyOf, Learning } from "./learning.js";

/** What hidden units compute of leaves between two reports, in a twentieth to a tenth of a second. */
const AT_A_TIME = 1_500_000;

export class NetworkJob {
  static keyOf = keyOf;

  /** @param {Operands} operands */
  constructor(operands) {
    this.key = keyOf(operands);
    /** @type {Learning | null} */
    this.learning = null;
    this.isRefused = false;
    this.isStopped = false;
    this.#guarded(() => {
      this.learning = new Learning(operands);
    });
  }

  get isDone() {
    return this.isRefused || this.isStopped || this.learning?.isDone === true;
  }

  get visits() {
    return this.learning?.step ?? 0;
  }

  work() {
    const { learning } = this;
    if (learning && !this.isDone) this.#guarded(() => learning.advance(Math.ceil(AT_A_TIME / learning.work)));
  }

  /** At least the start is there. */
  stop() {
    const { learning } = this;
    if (learning && learning.step === 0) this.#guarded(() => learning.advance(1));
    this.isStopped = true;
  }

  /** @param {string[]} rules */
  records(rules) {
    const record = this.isRefused ? null : this.learning?.result();
    return Object.fromEntries(rules.map((rule) => [rule, record]));
  }

  /** Where training refuses what it is given, there is nothing to show. @param {() => void} work */
  #guarded(work) {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.isRefused = true;
    }
  }
}
