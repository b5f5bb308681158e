/**
 * The space of weights: mirrors perceptron_core/training/weight_space.py and solutions.py, and
 * perceptron_explorer/scenes/rules/weight_space.py, which say what the operands mean.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 * @typedef {import("./convex_clipping.js").HalfSpace} HalfSpace
 */
import { rowOf } from "../scene/constants.js";
import { boxCorners, clipLine } from "./clipping.js";
import { clipConvex } from "./convex_clipping.js";
import { clipPlane } from "./plane_clipping.js";
import { isZero } from "./vectors.js";

const SMALLEST = 1e-9;

/** @param {Matrix} X @param {number[]} w @param {number} b @param {ArrayLike<number>} axes */
export function heldSums(X, w, b, axes) {
  const sums = new Float64Array(X.nRows).fill(b);
  const held = w.map((_, axis) => axis).filter((axis) => !Array.from(axes).includes(axis));
  for (const axis of held)
    for (let row = 0; row < X.nRows; row++) sums[row] += w[axis] * X.data[row * X.nColumns + axis];
  return sums;
}

/**
 * Along a row of cells each leaf's sum only grows or only falls: its mistakes are those on one side
 * of a cell, and a row of differences adds them all up.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} held @param {Box} box
 * @param {number} nRows @param {number} nColumns @returns {Matrix}
 */
export function mistakeMap(X, y, held, [[left, bottom], [right, top]], nRows, nColumns) {
  const data = new Float64Array(nRows * nColumns);
  const w1 = Float64Array.from({ length: nColumns }, (_, c) => left + (c + 0.5) * ((right - left) / nColumns));
  const steps = new Int32Array(nColumns + 1);
  for (let row = 0; row < nRows; row++) {
    const w2 = top - (row + 0.5) * ((top - bottom) / nRows);
    steps.fill(0);
    for (let i = 0; i < X.nRows; i++) {
      const [x1, x2] = [X.data[i * X.nColumns], X.data[i * X.nColumns + 1]];
      noteMistakes(steps, w1, x1, held[i] + w2 * x2, y[i]);
    }
    for (let c = 0, mistakes = 0; c < nColumns; c++) data[row * nColumns + c] = mistakes += steps[c];
  }
  return { data, nRows, nColumns };
}

/**
 * Adds a leaf's mistakes to a row: 1 where they begin, −1 where they end.
 * @param {Int32Array} steps @param {Float64Array} w1 @param {number} slope @param {number} base @param {number} label
 */
function noteMistakes(steps, w1, slope, base, label) {
  const n = w1.length;
  const isOn = (/** @type {number} */ c) => base + slope * w1[c] >= 0;
  if (isOn(0) !== isOn(n - 1)) {
    const change = firstUnlike(isOn, (-base / slope - w1[0]) / (w1[1] - w1[0]), n);
    if (isOn(0) !== (label === 1)) {
      steps[0] += 1;
      steps[change] -= 1;
    } else steps[change] += 1;
  } else if (isOn(0) !== (label === 1)) steps[0] += 1;
}

/** The first cell that is not as cell 0 is, looked for from a guess. @param {(c: number) => boolean} isOn @param {number} guess @param {number} n */
function firstUnlike(isOn, guess, n) {
  const first = isOn(0);
  let c = Math.min(n - 1, Math.max(1, Math.ceil(guess)));
  while (c > 1 && isOn(c - 1) !== first) c -= 1;
  while (isOn(c) === first) c += 1;
  return c;
}

/** @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} held @param {Box} box @param {number} label */
export function leafLines(X, y, held, [lower, upper], label) {
  const bounds = /** @type {Box} */ ([lower.slice(0, 2), upper.slice(0, 2)]);
  const lines = [];
  for (let i = 0; i < X.nRows; i++) {
    if (y[i] !== label) continue;
    const line = clipLine(rowOf(X, i).slice(0, 2), held[i], bounds);
    if (line) lines.push(line);
  }
  return lines.length > 0 ? lines : null;
}

/** @param {[Point, Point][] | null} lines @param {number} height */
export const atHeight = (lines, height) => (lines ?? []).map((line) => line.map((point) => [...point, height]));

/** @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} held @param {Box} box */
export function solutionPolygon(X, y, held, box) {
  const polygon = clipConvex(boxCorners(box), halfSpaces(X, y, held));
  return isWide(polygon, sidesLengths(box)) ? polygon : null;
}

/** @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} held @param {Box} box */
export function solutionEdges(X, y, held, box) {
  const allowed = halfSpaces(X, y, held);
  const lengths = sidesLengths(box);
  const planes = allowed.map(([w, b], i) => clipConvex((!isZero(w) && clipPlane(w, b, box)) || [], allowed, i));
  const sides = boxSides(box).map((side) => clipConvex(side, allowed));
  const faces = [...planes, ...sides].filter((face) => isWide(face, lengths));
  return faces.length > 3 ? faces.flatMap((face) => face.map((point, i) => [face.at(i - 1), point])) : null;
}

/** @param {Box} box */
const sidesLengths = ([lower, upper]) => lower.map((entry, axis) => upper[axis] - entry);

/** @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} held @returns {HalfSpace[]} */
function halfSpaces(X, y, held) {
  return Array.from({ length: X.nRows }, (_, i) => {
    const sign = 2 * y[i] - 1;
    return [rowOf(X, i).map((entry) => sign * entry), sign * held[i]];
  });
}

/** Whether a polygon has an area that can be seen. @param {Point[]} polygon @param {number[]} lengths */
function isWide(polygon, lengths) {
  if (polygon.length < 3) return false;
  const pairs = lengths.flatMap((_, i) => lengths.slice(i + 1).map((__, k) => [i, i + 1 + k]));
  return pairs.some(([i, j]) => Math.abs(doubledArea(polygon, i, j)) > SMALLEST * lengths[i] * lengths[j]);
}

/** @param {Point[]} polygon @param {number} first @param {number} second */
function doubledArea(polygon, first, second) {
  let total = 0;
  for (let i = 0, last = polygon.length - 1; i < polygon.length; last = i, i++)
    total += polygon[last][first] * polygon[i][second] - polygon[i][first] * polygon[last][second];
  return total;
}

/** The six sides of a box of space. @param {Box} box @returns {Point[][]} */
function boxSides(box) {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  return [0, 1, 2].flatMap((axis) =>
    [0, 1].map((end) =>
      corners.map(([i, j]) => {
        const point = [box[end][axis], box[end][axis], box[end][axis]];
        const [first, second] = [(axis + 1) % 3, (axis + 2) % 3];
        point[first] = box[i][first];
        point[second] = box[j][second];
        return point;
      }),
    ),
  );
}

/** @param {any[]} points  or lines @returns {Point} */
export function middleOf(points) {
  const places = Array.isArray(points[0][0]) ? points.flat() : points;
  return places[0].map(
    (/** @type {any} */ _, /** @type {number} */ axis) =>
      places.reduce((/** @type {number} */ sum, /** @type {Point} */ place) => sum + place[axis], 0) / places.length,
  );
}
