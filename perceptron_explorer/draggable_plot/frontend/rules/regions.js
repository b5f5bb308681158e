/**
 * Regions of classes over the visible plane. Mirrors perceptron_explorer/scenes/rules/regions.py.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 * @typedef {{x: number, y: number, pixel: number, label: number}} Corner  of a square of four neighbours
 */

const SMALLEST = 1e-300;

/** @param {Box} box @param {number} nRows @param {number} nColumns @returns {Matrix} */
export function pixelCentres([[left, bottom], [right, top]], nRows, nColumns) {
  const data = new Float64Array(2 * nRows * nColumns);
  for (let row = 0, at = 0; row < nRows; row++)
    for (let column = 0; column < nColumns; column++) {
      data[at++] = left + (column + 0.5) * ((right - left) / nColumns);
      data[at++] = top - (row + 0.5) * ((top - bottom) / nRows);
    }
  return { data, nRows: nRows * nColumns, nColumns: 2 };
}

/** @param {Matrix} probabilities @param {number} nRows @param {Box} box */
export function classBorders(probabilities, nRows, [[left, bottom], [right, top]]) {
  const nColumns = probabilities.nRows / nRows;
  const labels = labelsOf(probabilities);
  const [xs, ys] = [placesOf(left, right, nColumns), placesOf(top, bottom, nRows)];
  /** The outermost pixels reach to the edge. @param {number} row @param {number} column @returns {Corner} */
  const corner = (row, column) => {
    const pixel = within(row - 1, nRows) * nColumns + within(column - 1, nColumns);
    return { x: xs[column], y: ys[row], pixel, label: labels[pixel] };
  };
  const lines = [];
  for (let row = 0; row <= nRows; row++)
    for (let column = 0; column <= nColumns; column++) {
      const corners = [
        corner(row, column),
        corner(row, column + 1),
        corner(row + 1, column + 1),
        corner(row + 1, column),
      ];
      if (corners.some(({ label }) => label !== corners[0].label)) lines.push(...bordersIn(corners, probabilities));
    }
  return lines;
}

/** The most probable class of each row, of equal ones the first. @param {Matrix} probabilities */
function labelsOf({ data, nRows, nColumns }) {
  const labels = new Uint8Array(nRows);
  for (let row = 0, start = 0; row < nRows; row++, start += nColumns)
    for (let k = 1; k < nColumns; k++) if (data[start + k] > data[start + labels[row]]) labels[row] = k;
  return labels;
}

/** @param {number} start @param {number} end @param {number} n */
const placesOf = (start, end, n) => [
  start,
  ...Array.from({ length: n }, (_, i) => start + (i + 0.5) * ((end - start) / n)),
  end,
];

/** @param {number} index @param {number} n */
const within = (index, n) => Math.max(0, Math.min(n - 1, index));

/** Joins two crossings by a line, and more of them with their mean. @param {Corner[]} corners @param {Matrix} probabilities @returns {[Point, Point][]} */
function bordersIn(corners, probabilities) {
  const crossings = corners.flatMap((one, k) => {
    const other = corners[(k + 1) % 4];
    return one.label === other.label ? [] : [crossing(one, other, probabilities)];
  });
  if (crossings.length === 2) return [[crossings[0], crossings[1]]];
  const middle = [0, 1].map((axis) => crossings.reduce((sum, at) => sum + at[axis], 0) / crossings.length);
  return crossings.map((at) => [at, middle]);
}

/** Where both classes are equally probable. @param {Corner} one @param {Corner} other @param {Matrix} probabilities @returns {Point} */
function crossing(one, other, { data, nColumns }) {
  const lead = (/** @type {Corner} */ { pixel, label }, /** @type {Corner} */ rival) =>
    logarithm(data[pixel * nColumns + label]) - logarithm(data[pixel * nColumns + rival.label]);
  const [ahead, behind] = [lead(one, other), lead(other, one)];
  const share = ahead + behind > 0 ? ahead / (ahead + behind) : 0.5;
  return [one.x + share * (other.x - one.x), one.y + share * (other.y - one.y)];
}

const logarithm = (/** @type {number} */ probability) => Math.log(Math.max(probability, SMALLEST));
