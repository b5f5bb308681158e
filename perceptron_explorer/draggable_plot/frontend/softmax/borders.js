/**
 * The border between two of the regions in which each class has the largest score. Mirrors
 * perceptron_core/softmax/borders.py.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Box} Box
 * @typedef {import("../rules/convex_clipping.js").HalfSpace} HalfSpace
 */
import { clipConvex } from "../rules/convex_clipping.js";
import { clipLine } from "../rules/clipping.js";
import { clipPlane } from "../rules/plane_clipping.js";

/** @param {number[]} weights  w₁, b₁, w₂, b₂ … @param {number} first @param {number} second @param {Box} box @returns {Point[] | null} */
export function scoreBorder(weights, first, second, box) {
  const dim = box[0].length;
  const nClasses = weights.length / (dim + 1);
  /** How far a class is ahead of another. @param {number} i @param {number} j @returns {HalfSpace} */
  const lead = (i, j) => {
    const entries = Array.from({ length: dim + 1 }, (_, k) => weights[i * (dim + 1) + k] - weights[j * (dim + 1) + k]);
    return [entries.slice(0, dim), entries[dim]];
  };
  const others = Array.from({ length: nClasses }, (_, k) => k).filter((k) => k !== first && k !== second);
  const largest = others.map((k) => lead(first, k));
  const [w, b] = lead(first, second);
  if (dim === 2) return cutSegment(clipLine(w, b, box), largest);
  const polygon = clipConvex(clipPlane(w, b, box) ?? [], largest);
  return polygon.length ? polygon : null;
}

/** @param {[Point, Point] | null} segment @param {HalfSpace[]} allowed */
function cutSegment(segment, allowed) {
  if (segment === null) return null;
  const [p, q] = segment;
  let [start, end] = [0, 1];
  for (const [w, b] of allowed) {
    const [at, to] = segment.map((point) => point.reduce((sum, entry, axis) => sum + w[axis] * entry, 0) + b);
    if (at < 0 && to < 0) return null;
    if (at < 0) start = Math.max(start, at / (at - to));
    if (to < 0) end = Math.min(end, at / (at - to));
  }
  const along = (/** @type {number} */ share) => p.map((entry, axis) => entry + share * (q[axis] - entry));
  return start < end ? [along(start), along(end)] : null;
}
