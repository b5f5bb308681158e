/**
 * Points whose class is a shape and a colour, `of` their table and their labels. In the
 * plane each is an element of its own, and a move touches only those that changed.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { SpaceView } from "../view/space.js";
import { makeSpacePoints } from "./space_points.js";
import { markElement, svg } from "./svg.js";

/** A circle, a triangle and a square of about the same area, by class. */
const SHAPES = ["M6,0A6,6 0 1,1 -6,0A6,6 0 1,1 6,0Z", "M-8.08,4.67H8.08L0,-9.33Z", "M-5.5,-5.5H5.5V5.5H-5.5Z"];

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makePoints(layer, mark) {
  const group = markElement("g", layer, mark);
  const inPlane = makePlanePoints(group);
  const inSpace = makeSpacePoints(mark);
  return (
    /** @type {[Matrix, ArrayLike<number>]} */ [points, labels],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    const moved = mark.of.some((name) => changed.has(name)) || changed.has("size");
    if (!(view instanceof SpaceView)) inPlane(points, labels, view, changed.has("view"));
    else if (moved) inSpace(points, labels, view);
  };
}

/** @param {SVGElement} group */
function makePlanePoints(group) {
  /** @type {SVGPathElement[]} */
  const elements = [];
  /** @type {Float64Array} */
  let placed = new Float64Array(0);
  /** @type {number[]} */
  let shaped = [];

  return (
    /** @type {Matrix} */ { data, nRows, nColumns },
    /** @type {ArrayLike<number>} */ labels,
    /** @type {View} */ view,
    /** @type {boolean} */ all,
  ) => {
    while (elements.length > nRows) elements.pop()?.remove();
    for (let row = 0, at = 0; row < nRows; row++, at += nColumns) {
      const isNew = row === elements.length;
      elements[row] ??= svg("path", {}, group);
      const element = elements[row];
      if (isNew || shaped[row] !== labels[row]) shape(element, labels[row]);
      if (!all && !isNew && data[at] === placed[at] && data[at + 1] === placed[at + 1]) continue;
      const { x, y } = view.toPx([data[at], data[at + 1]]);
      element.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
    }
    placed = data;
    shaped = Array.from(labels);
  };
}

/** @param {SVGPathElement} element @param {number} label */
function shape(element, label) {
  element.setAttribute("class", `leaf-${label}`);
  element.setAttribute("d", SHAPES[label]);
}
