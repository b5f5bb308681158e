/** What an expression is, for values by name: for the tests in Python. */
import { compile } from "#frontend/scene/expressions.js";

/** @param {any} expression @param {Record<string, any>} known */
export function workedOut(expression, known) {
  return compile(expression)((name) => known[name] ?? null);
}
