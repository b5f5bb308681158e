/**
 * What the text of an address gives to the values of a picture. What each text may be Python says
 * with the page; mirrors perceptron_explorer/shell/address: forms.py, numbers.py and viewports.py.
 *
 * @typedef {{low: number, high: number, whole: boolean}} Limits
 * @typedef {{value: string, kind: "words" | "number" | "vector" | "rows" | "nothing", words: string[], isFlag: boolean, length: number | null, limits: Limits[]}} Form
 *   `value`: the scene's name of what the address gives
 */

const LARGEST = 1e12;
const MOST_ROWS = 20;
const NUMBER = /^-?\d{1,25}(\.\d{1,25})?([eE][+-]?\d{1,3})?$/;
const [NEAREST, FURTHEST, THINNEST] = [0.05, 50, 1e-9];

/** @param {string} text @param {Limits[]} limits @returns {number | undefined} undefined for what it cannot be */
function number(text, limits = []) {
  const found = Number(text);
  if (!NUMBER.test(text) || Math.abs(found) > LARGEST) return;
  const isAllowed = limits.every(({ low, high, whole }) => low <= found && found <= high && !(whole && found % 1));
  return isAllowed ? found : undefined;
}

/** @param {string} text @param {number | null} length @param {Limits[]} [limits] */
function vector(text, length, limits) {
  const found = text.split(",").map((part) => number(part, limits));
  return found.includes(undefined) || found.length !== (length ?? found.length)
    ? undefined
    : /** @type {number[]} */ (found);
}

/** @param {string} text @param {number | null} length */
function table(text, length) {
  const rows = text.split(";");
  if (rows.length > MOST_ROWS) return;
  const width = length || rows[0].split(",").length;
  const found = rows.map((row) => vector(row, width));
  return found.includes(undefined) ? undefined : found;
}

/** What a text gives; undefined if it cannot be that. @param {string} text @param {Form} form @returns {any} */
export function read(text, { kind, words, isFlag, length, limits }) {
  if (kind === "words") return !words.includes(text) ? undefined : isFlag ? text === "true" : text;
  if (kind === "number") return number(text, limits);
  if (kind === "vector") return vector(text, length, limits);
  if (kind === "rows") return table(text, length);
}

/** From where a picture is looked at. @param {string} text @param {number} dim @returns {number[] | undefined} */
export function readViewport(text, dim) {
  const found = vector(text, dim === 3 ? 6 : 4);
  if (!found) return;
  if (dim === 3) {
    const away = Math.hypot(...[0, 1, 2].map((i) => found[i] - found[i + 3]));
    return NEAREST <= away && away <= FURTHEST ? found : undefined;
  }
  const [left, right, low, high] = found;
  const thinnest = THINNEST * Math.max(...found.map(Math.abs));
  return Math.min(right - left, high - low) > thinnest ? found : undefined;
}
