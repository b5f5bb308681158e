/**
 * Marks of a diagram: weighted edges, discs, and words in the middle of a place.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { bind } from "../scene/template.js";
import { markElement, show } from "./svg.js";

const PX_PER_WEIGHT = 9;
const THINNEST_PX = 1.5;
const WIDEST_PX = 26;

/**
 * An edge as wide as its weight is large; dashed where the weight is negative, dotted and
 * thin where it is 0. `of` names both ends and the weight.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeEdge(layer, mark) {
  const path = markElement("path", layer, mark);
  const [, , weight] = mark.of;
  return (
    /** @type {[Point, Point, number]} */ [from, to, w],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    const [start, end] = [view.toPx(from), view.toPx(to)];
    path.setAttribute("d", `M${start.x.toFixed(1)},${start.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}`);
    if (!changed.has(weight) && path.dataset.sign !== undefined) return;
    path.style.strokeWidth = `${Math.max(THINNEST_PX, Math.min(WIDEST_PX, PX_PER_WEIGHT * Math.abs(w))).toFixed(2)}px`;
    path.dataset.sign = String(Math.sign(w));
    path.dataset.from = JSON.stringify(from);
    path.dataset.to = JSON.stringify(to);
  };
}

/**
 * A disc: `of` names its centre and its radius in data units.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeDisc(layer, mark) {
  const circle = markElement("circle", layer, mark);
  return (/** @type {[Point | null, number]} */ [centre, radius], /** @type {View} */ view) => {
    show(circle, centre !== null);
    if (!centre) return;
    const { x, y } = view.toPx(centre);
    circle.setAttribute("cx", x.toFixed(2));
    circle.setAttribute("cy", y.toFixed(2));
    circle.setAttribute("r", (view.toPx([centre[0] + radius, centre[1]]).x - x).toFixed(2));
  };
}

/**
 * A word with its middle at a place. Unlike a text it is never measured, so it may change
 * its length at every frame.
 * @param {SVGElement} layer @param {MarkDescription} mark @param {Quantities} quantities
 */
export function makeLabel(layer, mark, quantities) {
  const text = markElement("text", layer, mark);
  text.classList.add("label");
  const refresh = bind(text, mark.text ?? "");
  return (/** @type {(Point | null)[]} */ [at], /** @type {View} */ view, /** @type {Set<string>} */ changed) => {
    refresh(quantities, changed);
    show(text, at !== null);
    if (!at) return;
    text.dataset.from = JSON.stringify(at);
    const { x, y } = view.toPx(at);
    text.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  };
}
