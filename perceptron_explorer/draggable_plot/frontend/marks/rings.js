/**
 * A ring round each flagged row of a matrix of points. A ring is made when it is first
 * needed and then shown or hidden, so a move touches only the points that changed.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { rowOf } from "../scene/constants.js";
import { SpaceView } from "../view/space.js";
import { markElement, svg } from "./svg.js";

/** More rings than these would hide the leaves that they stand round. */
const CROWD = 150;
const CROWDED_SHARE = 0.75;

/** So much wider are rings that can stand round another one. */
const ROUND_ANOTHER_PX = 5;

/**
 * A ring grows with the picture, as the words do; in space, where leaves are smaller, it is smaller.
 * @param {View} view @param {string} style
 */
function radiusPx(view, style) {
  const { width } = view.areaPx();
  const radius =
    view instanceof SpaceView ? Math.max(5, Math.min(9, width / 100)) : Math.max(11, Math.min(13, width / 75));
  return style === "support" ? radius + ROUND_ANOTHER_PX : radius;
}

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeRings(layer, mark) {
  const group = markElement("g", layer, mark);
  /** @type {(SVGCircleElement | undefined)[]} */
  let rings = [];
  /** @type {ArrayLike<number>} */
  let before = [];
  /** @type {Matrix | null} */
  let placed = null;
  let crowded = false;
  let radius = 0;

  const placeAll = (/** @type {Matrix} */ points, /** @type {View} */ view) => {
    radius = radiusPx(view, mark.style) * (crowded ? CROWDED_SHARE : 1);
    rings.forEach((ring, row) => ring && place(ring, points, row, view, radius));
  };
  // Not by `show`: what it remembers of thousands of rings costs the browser more than it spares.
  const toggle = (
    /** @type {number} */ row,
    /** @type {boolean} */ shown,
    /** @type {Matrix} */ points,
    /** @type {View} */ view,
  ) => {
    const ring = rings[row];
    if (ring) ring.style.visibility = shown ? "visible" : "hidden";
    else if (shown) rings[row] = place(svg("circle", {}, group), points, row, view, radius);
  };

  return (
    /** @type {[Matrix, Uint8Array | null]} */ [points, flags],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    if (placed?.nRows !== points.nRows) {
      group.replaceChildren();
      rings = [];
      before = new Uint8Array(points.nRows);
    }
    if (placed !== points || changed.has("view")) placeAll(points, view);
    placed = points;
    if (!changed.has(mark.of[0]) && !changed.has(mark.of[1])) return;
    const now = flags ?? new Uint8Array(points.nRows);
    let count = 0;
    for (let row = 0; row < points.nRows; row++) {
      if (now[row] !== before[row]) toggle(row, Boolean(now[row]), points, view);
      count += now[row];
    }
    before = now;
    if (crowded === count > CROWD) return;
    crowded = !crowded;
    group.classList.toggle("crowded", crowded);
    placeAll(points, view);
  };
}

/** @param {SVGCircleElement} ring @param {Matrix} points @param {number} row @param {View} view @param {number} radius */
function place(ring, points, row, view, radius) {
  const { x, y } = view.toPx(rowOf(points, row));
  ring.setAttribute("cx", x.toFixed(2));
  ring.setAttribute("cy", y.toFixed(2));
  ring.setAttribute("r", radius.toFixed(1));
  return ring;
}
