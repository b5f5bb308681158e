/**
 * Where the entries of a table are drawn: squares of side 1, a row under a row. Mirrors
 * perceptron_explorer/scenes/rules/cells.py, which says what the numbers mean.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { asMatrix, rowOf, rowsOf } from "../scene/constants.js";

const GAP = 0.7;
const NAME_REACH = 0.9;
const BRACKET_ROOM = 0.08;
const BRACKET_END = 0.22;

/**
 * One value for each entry, row after row.
 * @template T
 * @param {Matrix} table @param {(row: number, column: number) => T} make @returns {T[]}
 */
function forEachEntry({ nRows, nColumns }, make) {
  return Array.from({ length: nRows * nColumns }, (_, at) => make(Math.floor(at / nColumns), at % nColumns));
}

/** @param {Matrix} table @param {number} across @param {number} up */
export function gridPlaces(table, across, up) {
  const left = across < 0 ? -GAP - table.nColumns : 0;
  const top = up > 0 ? GAP + table.nRows : 0;
  return asMatrix(
    forEachEntry(table, (row, column) => [left + column + 0.5, top - row - 0.5]),
    2,
  );
}

/** @param {Matrix} table @param {number} turn  0 as it is, 1 its transpose */
export function transposedPlaces(table, turn) {
  const share = (1 - Math.cos(Math.PI * turn)) / 2;
  const between = (/** @type {number} */ from, /** @type {number} */ to) => from + share * (to - from);
  const places = forEachEntry(table, (row, column) => [
    between(column + 0.5, row + 0.5),
    between(-row - 0.5, -column - 0.5),
  ]);
  return asMatrix(places, 2);
}

/** @param {Matrix} table @param {number} turn */
export function shapeTurned({ nRows, nColumns }, turn) {
  return turn < 0.5 ? [nRows, nColumns] : [nColumns, nRows];
}

/** Left of a column, above a row. @param {Matrix} places @param {number} index @param {number} turn */
export function namePlace(places, index, turn) {
  const angle = (Math.PI * turn) / 2;
  const [x, y] = rowOf(places, index);
  return [x - NAME_REACH * Math.cos(angle), y + NAME_REACH * Math.sin(angle)];
}

/** @param {Matrix} places @param {number} room */
function extent(places, room) {
  const points = rowsOf(places);
  const axis = (/** @type {number} */ i) => points.map((point) => point[i]);
  return [0, 1].map((i) => [Math.min(...axis(i)) - room, Math.max(...axis(i)) + room]);
}

/** @param {Matrix} places @returns {[Point, Point][]} */
export function bracketLines(places) {
  const [[left, right], [bottom, top]] = extent(places, 0.5 + BRACKET_ROOM);
  const side = (/** @type {number} */ x, /** @type {number} */ end) =>
    /** @type {[Point, Point][]} */ ([
      [
        [end, top],
        [x, top],
      ],
      [
        [x, top],
        [x, bottom],
      ],
      [
        [x, bottom],
        [end, bottom],
      ],
    ]);
  return [...side(left, left + BRACKET_END), ...side(right, right - BRACKET_END)];
}

/** @param {Matrix} places @param {number} across @param {number} up @returns {Point} */
export function besidePlaces(places, across, up) {
  const share = [across, up];
  return extent(places, 0.95).map(([low, high], i) => (low + high) / 2 + (share[i] * (high - low)) / 2);
}

/** @param {Matrix} table @param {Point} entry */
export function rowFlags(table, entry) {
  return forEachEntry(table, (row) => Number(row === entry[0]));
}

/** @param {Matrix} table @param {Point} entry */
export function columnFlags(table, entry) {
  return forEachEntry(table, (_, column) => Number(column === entry[1]));
}

/** 2 for the chosen term of a row, counted from 1. @param {Matrix} table @param {Point} entry @param {string} term */
export function rowTermFlags(table, entry, term) {
  return forEachEntry(table, (row, column) => Number(row === entry[0]) * (column === Number(term) - 1 ? 2 : 1));
}

/** @param {Matrix} table @param {Point} entry @param {string} term */
export function columnTermFlags(table, entry, term) {
  return forEachEntry(table, (row, column) => Number(column === entry[1]) * (row === Number(term) - 1 ? 2 : 1));
}

/** @param {Matrix} table @param {Point} entry */
export function entryFlags(table, entry) {
  return forEachEntry(table, (row, column) => (row === entry[0] && column === entry[1] ? 2 : 0));
}

/** @param {Point} point @param {Matrix} table */
export function entryAt([x, y], table) {
  return withinTable([Math.floor(-y), Math.floor(x)], table);
}

/** @param {Point} entry @param {Matrix} table @returns {Point} */
export function withinTable([row, column], { nRows, nColumns }) {
  const clip = (/** @type {number} */ value, /** @type {number} */ size) => Math.min(Math.max(value, 0), size - 1);
  return [clip(row, nRows), clip(column, nColumns)];
}
