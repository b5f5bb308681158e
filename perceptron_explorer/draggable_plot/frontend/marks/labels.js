/**
 * Words at several points at once, `of` the points and their texts.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { markElement, svg } from "./svg.js";

const ABOVE_PX = 18;

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeLabels(layer, mark) {
  const group = markElement("g", layer, mark);
  return (/** @type {[Point[] | null, string[] | null]} */ [points, texts], /** @type {View} */ view) => {
    const count = points && texts ? points.length : 0;
    while (group.childElementCount > count) group.lastElementChild?.remove();
    for (let i = 0; i < count; i++) {
      const element = group.children[i] ?? svg("text", {}, group);
      const { x, y } = view.toPx((points ?? [])[i]);
      element.setAttribute("transform", `translate(${x.toFixed(2)} ${(y - ABOVE_PX).toFixed(2)})`);
      element.textContent = (texts ?? [])[i];
    }
  };
}
