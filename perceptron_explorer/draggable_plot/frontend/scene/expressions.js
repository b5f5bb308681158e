/**
 * Expressions as Python sends them, nested lists, compiled once into functions.
 * See perceptron_explorer/scenes/expressions.py.
 * @typedef {[string, ...any[]]} Expression
 * @typedef {(get: (name: string) => any) => any} Compiled  gives null for what is not defined
 */
import { RULES } from "../rules/rules.js";
import { OPERATORS } from "./operators.js";

/** @param {Expression} expression @returns {Compiled} */
export function compile([operation, ...operands]) {
  if (operation === "ref") return (get) => get(operands[0]);
  if (operation === "literal") return () => operands[0];
  const parts = operands.map(compile);
  if (operation === "where") return where(parts);
  if (operation === "is defined") return (get) => (parts[0](get) === null ? 0 : 1);
  const compute = OPERATORS[operation] ?? RULES[operation];
  if (!compute) throw new Error(`There is no rule called ${operation}.`);
  return applied(compute, parts);
}

/**
 * Nothing is made of what is not defined. One or two operands, which most have, get by without a
 * list of them: this runs for every quantity in every frame of a drag.
 * @param {Function} compute @param {Compiled[]} parts @returns {Compiled}
 */
function applied(compute, parts) {
  const [first, second] = parts;
  if (parts.length === 1) return (get) => ofOne(compute, first(get));
  if (parts.length === 2) return (get) => ofTwo(compute, first(get), second(get));
  return (get) => {
    const values = [];
    for (const part of parts) {
      const value = part(get);
      if (value === null) return null;
      values.push(value);
    }
    return compute(...values);
  };
}

/** @param {Function} compute @param {any} a */
const ofOne = (compute, a) => (a === null ? null : compute(a));

/** @param {Function} compute @param {any} a @param {any} b */
const ofTwo = (compute, a, b) => (a === null || b === null ? null : compute(a, b));

/** @param {Compiled[]} parts  the condition, the value, and what there is otherwise @returns {Compiled} */
function where([condition, value, otherwise]) {
  return (get) => {
    const holds = condition(get);
    if (holds === null) return null;
    return holds ? value(get) : (otherwise?.(get) ?? null);
  };
}

/** What stands for the answers that some rules wait for: a quantity that is set when one has come. */
export const ANSWERS = "answers";

/** The quantities that an expression is made of. @param {Expression} expression @returns {string[]} */
export function namesIn([operation, ...operands]) {
  if (operation === "ref") return [operands[0]];
  if (operation === "literal") return [];
  const names = new Set(operands.flatMap(namesIn));
  if (/** @type {any} */ (RULES[operation])?.waits) names.add(ANSWERS);
  return [...names];
}
