/**
 * What indices pick of a tensor. Mirrors perceptron_explorer/scenes/rules/picking.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 */
import { rowOf, rowsOf } from "../scene/constants.js";

const ALL = ":";

/** The indices of an entry, the last one changing fastest. @param {number} at @param {number[]} shape */
function indicesOf(at, shape) {
  const indices = shape.map(() => 0);
  for (let axis = shape.length - 1, rest = at; axis >= 0; axis--) {
    indices[axis] = rest % shape[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return indices;
}

/** The entries that are left, the last index changing fastest. @param {number[]} shape @param {string[]} picks */
export function picked(shape, ...picks) {
  const lit = picks.includes(ALL) ? 1 : 2;
  const size = shape.reduce((product, length) => product * length, 1);
  return Array.from({ length: size }, (_, at) => {
    const indices = indicesOf(at, shape);
    return picks.every((pick, axis) => pick === ALL || Number(pick) === indices[axis]) ? lit : 0;
  });
}

/** The axes that were left as they are. @param {number[]} shape @param {string[]} picks */
export function pickedShape(shape, ...picks) {
  return shape.filter((_, axis) => picks[axis] === ALL);
}

/** The one entry that is picked; null while several are. @param {number[]} entries @param {number[]} flags */
export function pickedEntry(entries, flags) {
  const at = flags.indexOf(2);
  return at < 0 ? null : entries[at];
}

/** The value of the first entry that is picked: its place, or its number. @param {any} values @param {number[]} flags */
export function firstPicked(values, flags) {
  const at = Math.max(
    0,
    flags.findIndex((flag) => flag > 0),
  );
  return values.data ? [...rowOf(values, at)] : values[at];
}

/**
 * One index of the entry reached by going from a place towards a point: the nearest to the
 * point of those that lie that way, so that a step leads from grid to grid too.
 * @param {Point} point @param {Point} here @param {Matrix} places @param {number[]} shape @param {number} axis
 */
export function indexAt(point, here, places, shape, axis) {
  const middles = rowsOf(places);
  const way = point.map((entry, i) => entry - here[i]);
  const isAhead = (/** @type {ArrayLike<number>} */ at) => (at[0] - here[0]) * way[0] + (at[1] - here[1]) * way[1] > 0;
  const stays = Math.max(...way.map(Math.abs)) <= 0.5 || !middles.some(isAhead);
  const goal = stays ? here : point;
  const distances = middles.map((at) =>
    stays || isAhead(at) ? (at[0] - goal[0]) ** 2 + (at[1] - goal[1]) ** 2 : Infinity,
  );
  return String(indicesOf(distances.indexOf(Math.min(...distances)), shape)[axis]);
}
