/**
 * A word in the picture that follows a point, kept whole within the plotting area.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { bind } from "../scene/template.js";
import { markElement, show, svg } from "./svg.js";

const GAP_PX = 8;
const BESIDE_PX = 16;

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * The middle of a text at a place, or next to it in a direction, as that is seen.
 * @param {View} view @param {Point} at @param {Point | null | undefined} direction
 * @param {{width: number, height: number}} size
 */
function middleOf(view, at, direction, size) {
  const place = view.toPx(at);
  if (!direction) return place;
  const towards = view.toPx(at.map((entry, axis) => entry + 0.01 * direction[axis]));
  const way = { x: towards.x - place.x, y: towards.y - place.y };
  // As far as it takes to leave the room of a handle clear, aside or above, whichever comes first.
  const steps = [(size.width / 2 + BESIDE_PX) / Math.abs(way.x), (size.height / 2 + BESIDE_PX) / Math.abs(way.y)];
  const far = Math.min(...steps.filter(Number.isFinite));
  return Number.isFinite(far) ? { x: place.x + far * way.x, y: place.y + far * way.y } : place;
}

/** @param {SVGElement} layer @param {MarkDescription} mark @param {Quantities} quantities */
export function makeText(layer, mark, quantities) {
  // The group is moved and not the text: a text that is moved is laid out anew.
  const place = svg("g", {}, layer);
  const text = markElement("text", place, mark);
  const refresh = bind(text, mark.text ?? "");
  let size = { width: 0, height: 0 };
  return (/** @type {(Point | null)[]} */ [at, beside], /** @type {View} */ view, /** @type {Set<string>} */ changed) => {
    refresh(quantities, changed);
    const shown = at && beside !== null && view.contains(view.toPx(at));
    show(text, Boolean(shown));
    if (!shown) return;
    // Measured when the picture changes and not at every move: measuring makes the browser lay out.
    if (changed.has("size") || size.width === 0) size = text.getBBox();
    const { x, y } = middleOf(view, at, beside, size);
    const { left, top, width, height } = view.areaPx();
    const fitted = {
      x: clamp(x - size.width / 2, left + GAP_PX, left + width - size.width - GAP_PX),
      y: clamp(y, top + size.height / 2, top + height - size.height / 2),
    };
    place.setAttribute("transform", `translate(${fitted.x.toFixed(2)} ${fitted.y.toFixed(2)})`);
  };
}
