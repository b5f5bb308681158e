/**
 * Convex polygons of the plane or of space, cut by half-spaces. Mirrors
 * perceptron_core/geometry/convex_clipping.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {[w: Point, b: number]} HalfSpace  all points v with w·v + b ≥ 0
 */

/** The part of a convex polygon in all half-spaces but one. @param {Point[]} polygon @param {HalfSpace[]} allowed @param {number} [but] */
export function clipConvex(polygon, allowed, but = -1) {
  for (let i = 0; i < allowed.length; i++) {
    if (polygon.length < 3) return [];
    if (i !== but) polygon = cut(polygon, ...allowed[i]);
  }
  return polygon.length < 3 ? [] : polygon;
}

/** @param {Point[]} polygon @param {Point} w @param {number} b */
function cut(polygon, w, b) {
  const values = polygon.map((point) => point.reduce((sum, entry, axis) => sum + w[axis] * entry, b));
  if (values.every((value) => value >= 0)) return polygon;
  /** @type {Point[]} */
  const kept = [];
  for (let i = 0, last = polygon.length - 1; i < polygon.length; last = i, i++) {
    const [before, at] = [polygon[last], values[last]];
    if (at >= 0 !== values[i] >= 0) {
      const share = at / (at - values[i]);
      kept.push(before.map((entry, axis) => entry + share * (polygon[i][axis] - entry)));
    }
    if (values[i] >= 0) kept.push(polygon[i]);
  }
  return kept;
}
