/**
 * Between points of space and places on screen. Mirrors perceptron_core/geometry/camera.py, which
 * says what a camera matrix is; here it is four rows of four numbers.
 * @typedef {import("../types.js").Point} Point
 * @typedef {number[][]} Camera
 * @typedef {[number, number]} Size  width and height in pixels
 */

const END_ON = 1e-3;

/** @param {Camera} camera @param {Point} point  three coordinates @returns {number[]} */
function clipOf(camera, [x, y, z]) {
  return camera.map((row) => row[0] * x + row[1] * y + row[2] * z + row[3]);
}

/** @param {Point} point @param {Camera} camera @param {Size} sizePx @returns {[number, number]} */
export function project(point, camera, [width, height]) {
  const [x, y, , w] = clipOf(camera, point);
  return [((x / w + 1) / 2) * width, ((1 - y / w) / 2) * height];
}

/** @param {[number, number]} px @param {Size} sizePx */
function toNormalised([x, y], [width, height]) {
  return [(2 * x) / width - 1, 1 - (2 * y) / height];
}

/**
 * The point seen at a place, in the plane through a point that faces the camera.
 * @param {[number, number]} px @param {Point} through @param {Camera} camera @param {Size} sizePx
 * @returns {Point}
 */
export function unprojectAtDepth(px, through, camera, sizePx) {
  const clip = clipOf(camera, through);
  const point = solve(camera, [...toNormalised(px, sizePx), clip[2] / clip[3], 1]);
  return point.slice(0, 3).map((entry) => entry / point[3]);
}

/**
 * The point of a line that is seen nearest to a place on screen; null where the line is
 * seen end-on, and beyond its vanishing point.
 * @param {[number, number]} px @param {Point} through @param {Point} direction
 * @param {Camera} camera @param {Size} sizePx @returns {Point | null}
 */
export function unprojectAlong(px, through, direction, camera, sizePx) {
  const clip = clipOf(camera, through);
  const step = camera.map((row) => row[0] * direction[0] + row[1] * direction[1] + row[2] * direction[2]);
  const here = [clip[0] / clip[3], clip[1] / clip[3]];
  const aspect = sizePx.map((entry) => entry / Math.max(...sizePx));
  const moved = here.map((entry, axis) => ((step[axis] - entry * step[3]) / clip[3]) * aspect[axis]);
  const length = Math.hypot(...moved);
  if (length < END_ON) return null;
  const goal = toNormalised(px, sizePx);
  const share = here.reduce(
    (sum, entry, axis) => sum + ((goal[axis] - entry) * aspect[axis] * moved[axis]) / length,
    0,
  );
  const axis = Math.abs(moved[1]) > Math.abs(moved[0]) ? 1 : 0;
  const seen = here[axis] + (share * moved[axis]) / length / aspect[axis];
  const slope = step[axis] - seen * step[3];
  // Beyond the line's vanishing point it would be a point behind the camera, or at infinity.
  if (slope * moved[axis] * clip[3] <= 0) return null;
  const t = (seen * clip[3] - clip[axis]) / slope;
  return through.map((entry, i) => entry + t * direction[i]);
}

/**
 * Where the camera stands, in data coordinates: the point that has no image.
 * @param {Camera} camera @returns {Point | null} null for a camera at infinity
 */
export function eyeOf(camera) {
  const [x, y, z, w] = solve(camera, [0, 0, 1, 0]);
  return Math.abs(w) < 1e-12 ? null : [x / w, y / w, z / w];
}

/** Gauss's elimination with partial pivoting. @param {number[][]} matrix @param {number[]} right */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column; row < rows.length; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = column + 1; row < rows.length; row++) {
      const factor = rows[row][column] / rows[column][column];
      for (let k = column; k <= rows.length; k++) rows[row][k] -= factor * rows[column][k];
    }
  }
  const solution = new Array(rows.length).fill(0);
  for (let row = rows.length - 1; row >= 0; row--) {
    let rest = rows[row][rows.length];
    for (let k = row + 1; k < rows.length; k++) rest -= rows[row][k] * solution[k];
    solution[row] = rest / rows[row][row];
  }
  return solution;
}
