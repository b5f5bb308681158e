/**
 * The quantities of a scene: values that a person moves, constants, and what the rules
 * make of them. Only what depends on a change is worked out again.
 * @typedef {import("../types.js").QuantityDescription} QuantityDescription
 */
import { RULES } from "../rules.js";

/** @typedef {{name: string, compute: Function, args: any[]}} Step */

export class Quantities {
  /**
   * @param {QuantityDescription[]} descriptions  each after those that it depends on
   * @param {Record<string, any>} given  values and constants by name
   */
  constructor(descriptions, given) {
    /** @type {Map<string, any>} */
    this.known = new Map(Object.entries(given));
    /** @type {Set<string>} names that changed since the last settle() */
    this.touched = new Set(this.known.keys());
    /** @type {Step[]} */
    this.steps = descriptions.map(({ name, rule, args }) => {
      if (!(rule in RULES)) throw new Error(`There is no rule called ${rule}.`);
      return { name, compute: RULES[rule], args };
    });
  }

  /** @param {string} name */
  get(name) {
    return this.known.get(name) ?? null;
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.known.set(name, value);
    this.touched.add(name);
  }

  /** Works out all that depends on what was set. @returns {Set<string>} every name that changed */
  settle() {
    const changed = this.touched;
    this.touched = new Set();
    for (const { name, compute, args } of this.steps) {
      if (!args.some((arg) => typeof arg === "string" && changed.has(arg))) continue;
      const before = this.known.get(name);
      const after = this.apply(compute, args);
      this.known.set(name, after);
      if (after !== before || typeof after === "object") changed.add(name);
    }
    return changed;
  }

  /** @param {Function} compute @param {any[]} args */
  apply(compute, args) {
    const inputs = args.map((arg) => (typeof arg === "string" ? this.get(arg) : arg));
    return inputs.includes(null) ? null : compute(...inputs);
  }
}
