/**
 * A flat polygon in space, drawn by Plotly's own scene so that it hides what lies behind.
 * Its two faces have two colours: the one towards `towards` and the other.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../view/space.js").SpaceView} SpaceView
 */
import { updateSpaceTrace } from "../view/plotly_internals.js";
import { svg } from "./svg.js";

/**
 * The trace that Plotly must know from the start: nothing yet, to be filled later.
 * @param {MarkDescription} mark
 */
export function surfaceTrace(mark) {
  return {
    type: "mesh3d",
    uid: `mark-${mark.name}`,
    ...meshOf([[0, 0, 0]]),
    opacity: 0.36,
    color: "#888888",
    flatshading: true,
    lighting: { ambient: 1, diffuse: 0, specular: 0, fresnel: 0 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** A fan of triangles over a convex polygon. @param {Point[]} corners */
function meshOf(corners) {
  const padded = [...corners, ...Array(Math.max(0, 3 - corners.length)).fill(corners[0])];
  const fan = padded.slice(2).map((_, k) => k + 2);
  const column = (/** @type {number} */ axis) => padded.map((corner) => corner[axis]);
  return { x: column(0), y: column(1), z: column(2), i: fan.map(() => 0), j: fan.map((k) => k - 1), k: fan };
}

/**
 * `of` names the polygon, its normal, and the sum that tells a point's side (b).
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeSurface(layer, mark) {
  const outline = svg("path", { class: `mark ${mark.style}-outline`, "data-mark": mark.name }, layer);
  const tokens = getComputedStyle(outline);
  const face = (/** @type {boolean} */ front) => tokens.getPropertyValue(front ? "--front" : "--back").trim();
  let frontSeen = true;
  return (
    /** @type {[Point[] | null, Point, number]} */ [polygon, normal, b],
    /** @type {SpaceView} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    const eye = view.eye();
    const front = eye === null || eye.reduce((sum, entry, axis) => sum + entry * normal[axis], b) >= 0;
    outline.style.visibility = polygon ? "visible" : "hidden";
    outline.setAttribute("d", polygon ? outlineOf(polygon, view) : "");
    const still = !mark.of.some((name) => changed.has(name)) && !changed.has("size") && front === frontSeen;
    if (still) return;
    frontSeen = front;
    const corners = polygon ?? [view.box()[0]];
    updateSpaceTrace(view.gd, `mark-${mark.name}`, { ...meshOf(corners), color: face(front) });
  };
}

/** @param {Point[]} polygon @param {SpaceView} view */
function outlineOf(polygon, view) {
  const places = polygon.map((corner) => view.toPx(corner));
  return `M${places.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}Z`;
}
