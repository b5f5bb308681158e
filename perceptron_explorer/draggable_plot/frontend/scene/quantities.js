/**
 * The quantities of a scene: values that a person moves, constants, and what
 * expressions make of them. Only what depends on a change is worked out again.
 * @typedef {import("../types.js").QuantityDescription} QuantityDescription
 */
import { compile, namesIn } from "./expressions.js";

/** @typedef {{name: string, compute: import("./expressions.js").Compiled, names: string[]}} Step */

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
    this.steps = descriptions.map(({ name, expression }) => ({
      name,
      compute: compile(expression),
      names: namesIn(expression),
    }));
    this.read = (/** @type {string} */ name) => this.known.get(name) ?? null;
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
      // What depends on nothing is worked out once.
      if (!hasAny(changed, step.names) && this.known.has(step.name)) continue;
      const before = this.known.get(step.name);
      const after = step.compute(this.read);
      this.known.set(step.name, after);
      if (after !== before || typeof after === "object") changed.add(step.name);
    }
    return changed;
  }

  /**
   * What a movement of a handle, or a number that is typed, makes of a value.
   * @param {import("./expressions.js").Compiled} compute @param {any} input
   */
  withInput(compute, input) {
    return compute((name) => (name === "input" ? input : this.read(name)));
  }
}

/** @param {Set<string>} changed @param {string[]} names */
export function hasAny(changed, names) {
  for (const name of names) if (changed.has(name)) return true;
  return false;
}
