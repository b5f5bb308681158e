/**
 * Values forward and gradients backward in a graph that comes as a table: of each node its operation, its
 * operands (−1 for none) and its number. Mirrors perceptron_core/gradients/reverse_mode.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 */
import { rowsOf } from "../scene/constants.js";
import { activate, activationSlope } from "./activations.js";

/** In the order of `Operation` in perceptron_core/gradients/expressions.py. */
const OPERATIONS = [
  ...["input", "number", "+", "-", "*", "/", "power", "sigmoid", "tanh", "relu", "exp", "log", "max"],
];

/** @type {Record<string, (first: number, second: number, number: number) => number>} */
const VALUES = {
  number: (_first, _second, number) => number,
  "+": (first, second) => first + second,
  "-": (first, second) => first - second,
  "*": (first, second) => first * second,
  "/": (first, second) => first / second,
  power: (first, _second, number) => first ** number,
  sigmoid: (first) => activate("sigmoid", first),
  tanh: (first) => activate("tanh", first),
  relu: (first) => activate("relu", first),
  exp: (first) => Math.exp(first),
  log: (first) => Math.log(first),
  max: (first, second) => Math.max(first, second),
};

/** @type {Record<string, (first: number, second: number, number: number, value: number) => [number, number]>} */
const SLOPES = {
  input: () => [0, 0],
  number: () => [0, 0],
  "+": () => [1, 1],
  "-": () => [1, -1],
  "*": (first, second) => [second, first],
  "/": (first, second) => [1 / second, -first / (second * second)],
  power: (first, _second, number) => [number ? number * first ** (number - 1) : 0, 0],
  sigmoid: (first) => [activationSlope("sigmoid", first), 0],
  tanh: (first) => [activationSlope("tanh", first), 0],
  relu: (first) => [activationSlope("relu", first), 0],
  exp: (_first, _second, _number, value) => [value, 0],
  log: (first) => [1 / first, 0],
  max: (first, second) => (first >= second ? [1, 0] : [0, 1]),
};

/** Null where one of them is not defined. @param {Matrix} code @param {Point} inputs @returns {number[] | null} */
export function graphValues(code, inputs) {
  /** @type {number[]} */
  const values = [];
  for (const [operation, first, second, number] of rowsOf(code)) {
    const name = OPERATIONS[operation];
    values.push(name === "input" ? inputs[number] : VALUES[name](values[first], values[second], number));
  }
  return values.every(Number.isFinite) ? values : null;
}

/** Of each node by its operands. @param {Matrix} code @param {Point} inputs @returns {[number, number][] | null} */
export function graphSlopes(code, inputs) {
  const values = graphValues(code, inputs);
  return (
    values &&
    rowsOf(code).map(([operation, first, second, number], place) =>
      SLOPES[OPERATIONS[operation]](values[first], values[second], number, values[place]),
    )
  );
}

/** Of the result by each node, from the last to the first. @param {Matrix} code @param {Point} inputs @returns {number[] | null} */
export function graphGradients(code, inputs) {
  const slopes = graphSlopes(code, inputs);
  if (!slopes) return null;
  const gradients = slopes.map((_, place) => (place === slopes.length - 1 ? 1 : 0));
  const rows = rowsOf(code);
  for (let place = rows.length - 1; place >= 0; place--)
    for (const [side, operand] of rows[place].slice(1, 3).entries())
      if (operand >= 0) gradients[operand] += gradients[place] * slopes[place][side];
  return gradients;
}
