/**
 * Whether any w separates the leaves, with the proof as a picture shows it. Mirrors
 * perceptron_explorer/scenes/rules/of_separation.py, which says what the operands and results mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../separation/certificates.js").Separation} Separation
 * @typedef {import("../separation/certificates.js").Overlap} Overlap
 */
import { InputError } from "../numbers/input_error.js";
import { separability } from "../separation/separability.js";

const ONE_CLASS = 2;
const ROUNDING = 1e-9;

/** @param {Matrix} X @param {number[]} y @param {number[]} shown */
export function separationProof(X, y, shown) {
  const proof = answer(X, y);
  if (!proof) return null;
  if (!proof.separable) return overlap(proof, X, shown);
  return proof.nearest0 && proof.nearest1 ? separation(proof, X, shown) : { separable: ONE_CLASS };
}

/** @param {Matrix} X @param {number[]} y @returns {Separation | Overlap | null} */
function answer(X, y) {
  try {
    return separability(X, y);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The entries of the features that are drawn. @param {ArrayLike<number>} entries @param {number[]} shown @returns {Point} */
const seen = (entries, shown) => shown.map((column) => entries[column]);

/** @param {Separation} proof @param {Matrix} X @param {number[]} shown */
function separation(proof, X, shown) {
  const { w, b, margin } = proof;
  return {
    separable: 1,
    w: seen(w, shown),
    b,
    margin,
    b_0: b + margin,
    b_1: b - margin,
    nearest: [proof.nearest0, proof.nearest1].map((point) => seen(/** @type {Float64Array} */ (point), shown)),
    support: supportVectors(proof, X),
  };
}

/** @param {Separation} proof @param {Matrix} X */
function supportVectors({ w, b, margin }, { data, nRows, nColumns }) {
  let largest = 0;
  for (const entry of data) largest = Math.max(largest, Math.abs(entry));
  const most = margin + ROUNDING * (margin + largest);
  const flags = new Uint8Array(nRows);
  for (let row = 0; row < nRows; row++) {
    let sum = 0;
    for (let i = 0; i < nColumns; i++) sum += data[row * nColumns + i] * w[i];
    flags[row] = Math.abs(sum + b) <= most ? 1 : 0;
  }
  return flags;
}

/** @param {Overlap} proof @param {Matrix} X @param {number[]} shown */
function overlap({ point, weights0, weights1, leaves0, leaves1 }, { data, nColumns }, shown) {
  const places = [leaves0, leaves1].map((rows) =>
    Array.from(rows, (row) => shown.map((column) => data[row * nColumns + column])),
  );
  const weights = [weights0, weights1].map((all) => all.filter((weight) => weight > 0));
  return {
    separable: 0,
    point: seen(point, shown),
    places: places.flat(),
    shares: weights.flatMap((ofClass) => percentages(ofClass).map((share) => `${share} %`)),
    edges_0: pairsOf(places[0]),
    edges_1: pairsOf(places[1]),
  };
}

/** @param {Point[]} points @returns {[Point, Point][]} */
function pairsOf(points) {
  return points.flatMap((one, i) => points.slice(i + 1).map((other) => /** @type {[Point, Point]} */ ([one, other])));
}

/** Shares of 1 as whole per cents that add up to 100: those cut most are rounded up. @param {Float64Array} shares */
function percentages(shares) {
  const exact = Array.from(shares, (share) => 100 * share);
  const whole = exact.map(Math.floor);
  const total = (/** @type {number[]} */ numbers) => numbers.reduce((sum, one) => sum + one, 0);
  const cut = exact.map((one, i) => Math.round((one - whole[i]) / ROUNDING));
  const order = [...cut.keys()].sort((a, b) => cut[b] - cut[a] || a - b);
  for (const i of order.slice(0, Math.round(total(exact) - total(whole)))) whole[i] += 1;
  return whole;
}

/** @param {Point} point @param {Matrix} X @param {ArrayLike<number>} y @param {number} label */
export function inHull(point, X, y, label) {
  const rows = Array.from({ length: X.nRows }, (_, row) => row).filter((row) => y[row] === label);
  if (!rows.length) return 0;
  const leaves = rows.map((row) => X.data.subarray(row * X.nColumns, (row + 1) * X.nColumns));
  const data = Float64Array.from([...leaves, point].flatMap((one) => [...one]));
  const together = { data, nRows: rows.length + 1, nColumns: X.nColumns };
  const proof = answer(together, [...rows.map(() => 0), 1]);
  return proof && (proof.separable ? 0 : 1);
}

/** @param {Matrix} X @param {number[]} shown @param {Matrix} hidden @param {number[]} cameFrom @returns {Matrix | null} */
export function allFeatures(X, shown, hidden, cameFrom) {
  if (cameFrom.some((row) => row >= hidden.nRows)) return null;
  const nColumns = hidden.nColumns + shown.length;
  const rest = Array.from({ length: nColumns }, (_, column) => column).filter((column) => !shown.includes(column));
  const data = new Float64Array(cameFrom.length * nColumns);
  cameFrom.forEach((from, row) => {
    shown.forEach((column, i) => (data[row * nColumns + column] = X.data[row * X.nColumns + i]));
    if (from < 0) return;
    rest.forEach((column, i) => (data[row * nColumns + column] = hidden.data[from * hidden.nColumns + i]));
  });
  return { data, nRows: cameFrom.length, nColumns };
}

/** @param {Matrix | number[]} a @param {Matrix | number[]} b */
export function isSame(a, b) {
  const [one, other] = [entriesOf(a), entriesOf(b)];
  if (one.width !== other.width || one.entries.length !== other.entries.length) return 0;
  for (let i = 0; i < one.entries.length; i++) if (one.entries[i] !== other.entries[i]) return 0;
  return 1;
}

/** @param {Matrix | number[]} values */
const entriesOf = (values) =>
  "nRows" in values ? { entries: values.data, width: values.nColumns } : { entries: values, width: 0 };
