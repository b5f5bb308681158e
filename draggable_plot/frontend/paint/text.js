/**
 * A word in the picture that follows a point, kept whole within the plotting area.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../view/plane.js").PlaneView} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { bind } from "../scene/template.js";
import { show, svg } from "./svg.js";

const GAP_PX = 8;
const BESIDE_PX = 16;

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * The middle of a text at a place, or next to it in a direction (data axes: up is positive).
 * @param {{x: number, y: number}} place @param {Point | null | undefined} direction
 * @param {{width: number, height: number}} size
 */
function middleOf(place, direction, size) {
  if (!direction) return place;
  return {
    x: place.x + direction[0] * (size.width / 2 + BESIDE_PX),
    y: place.y - direction[1] * (size.height / 2 + BESIDE_PX),
  };
}

/** @param {SVGElement} layer @param {MarkDescription} mark @param {Quantities} quantities */
export function makeText(layer, mark, quantities) {
  const text = svg("text", { class: `mark ${mark.look}`, "data-mark": mark.name }, layer);
  const refresh = bind(text, mark.text ?? "");
  let size = { width: 0, height: 0 };
  return (/** @type {(Point | null)[]} */ [at, beside], /** @type {View} */ view, /** @type {Set<string>} */ changed) => {
    refresh(quantities, changed);
    const shown = at && beside !== null && view.contains(view.toPx(at));
    show(text, Boolean(shown));
    if (!shown) return;
    // Measured when the picture changes and not at every move: measuring makes the browser lay out.
    if (changed.has("box") || size.width === 0) size = text.getBBox();
    const { x, y } = middleOf(view.toPx(at), beside, size);
    const { left, top, width, height } = view.areaPx();
    const fitted = {
      x: clamp(x - size.width / 2, left + GAP_PX, left + width - size.width - GAP_PX),
      y: clamp(y, top + size.height / 2, top + height - size.height / 2),
    };
    text.setAttribute("transform", `translate(${fitted.x.toFixed(2)} ${fitted.y.toFixed(2)})`);
  };
}
