/**
 * Labelled leaves as the proofs look at them. Mirrors what perceptron_core/separation and arithmetic.py
 * ask of arrays.
 * @typedef {import("../types.js").Matrix} Matrix
 */

/** The rows of each class. @param {Uint8Array} fires @returns {[Int32Array, Int32Array]} */
export function rowsByClass(fires) {
  let n1 = 0;
  for (const one of fires) n1 += one;
  /** @type {[Int32Array, Int32Array]} */
  const rows = [new Int32Array(fires.length - n1), new Int32Array(n1)];
  const ends = [0, 0];
  for (let row = 0; row < fires.length; row++) rows[fires[row]][ends[fires[row]]++] = row;
  return rows;
}

/** The middle and half the range of each feature. @param {Matrix} X */
export function halfRanges({ data, nColumns }) {
  const low = new Float64Array(nColumns).fill(Infinity);
  const high = new Float64Array(nColumns).fill(-Infinity);
  for (let at = 0; at < data.length; at += nColumns) {
    for (let i = 0; i < nColumns; i++) {
      const entry = data[at + i];
      if (entry < low[i]) low[i] = entry;
      if (entry > high[i]) high[i] = entry;
    }
  }
  // Halved before they are added: the range of huge features would overflow.
  return {
    middle: low.map((entry, i) => entry / 2 + high[i] / 2),
    half: low.map((entry, i) => high[i] / 2 - entry / 2),
  };
}

/** Σ weights · rows of a table. @param {Matrix} X @param {Int32Array} rows @param {Float64Array} weights */
export function weightedPoint({ data, nColumns }, rows, weights) {
  const point = new Float64Array(nColumns);
  rows.forEach((row, k) => {
    if (weights[k] !== 0) for (let i = 0; i < nColumns; i++) point[i] += weights[k] * data[row * nColumns + i];
  });
  return point;
}
