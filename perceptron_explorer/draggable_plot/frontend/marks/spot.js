/**
 * A circle round one point, to point it out.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { markElement, show } from "./svg.js";

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeSpot(layer, mark) {
  const circle = markElement("circle", layer, mark);
  return (/** @type {[Point | null]} */ [point], /** @type {View} */ view) => {
    show(circle, point !== null);
    if (!point) return;
    const { x, y } = view.toPx(point);
    circle.setAttribute("cx", x.toFixed(2));
    circle.setAttribute("cy", y.toFixed(2));
    circle.dataset.from = JSON.stringify(point);
  };
}
