/**
 * The quantities of a scene: values that a person moves, constants, and what the rules
 * make of them. Only what depends on a change is worked out again.
 * @typedef {import("../types.js").QuantityDescription} QuantityDescription
 */
import { RULES } from "../rules/rules.js";

/** @typedef {{name: string, compute: Function, args: any[], names: string[]}} Step */

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
      const names = args.filter((arg) => typeof arg === "string");
      return { name, compute: RULES[rule], args, names };
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
    for (const step of this.steps) {
      if (!hasAny(changed, step.names)) continue;
      const before = this.known.get(step.name);
      const after = this.apply(step);
      this.known.set(step.name, after);
      if (after !== before || typeof after === "object") changed.add(step.name);
    }
    return changed;
  }

  /** What a rule gives; nothing where one of its arguments is not defined. @param {Step} step */
  apply({ compute, args }) {
    const inputs = [];
    for (const arg of args) {
      const input = typeof arg === "string" ? this.get(arg) : arg;
      if (input === null) return null;
      inputs.push(input);
    }
    return compute(...inputs);
  }
}

/** @param {Set<string>} changed @param {string[]} names */
export function hasAny(changed, names) {
  for (const name of names) if (changed.has(name)) return true;
  return false;
}
