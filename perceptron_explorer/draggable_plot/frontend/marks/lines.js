/**
 * Marks made of lines. Each maker puts its elements into `layer` and returns what draws
 * them anew from points in data coordinates (null hides).
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { attributeOf } from "../dom/dom.js";
import { sent } from "../scene/constants.js";
import { markElement, show, svg } from "./svg.js";

const HEAD_LENGTH_PX = 18;
const HEAD_HALF_WIDTH_PX = 7;
const SHORTEST_ARROW_PX = 1;

/** @typedef {{x: number, y: number}} Px */

/** @param {Px} place */
const pair = ({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`;

/** What draws a line from one place to another. @param {SVGElement} line */
function stretcher(line) {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => attributeOf(line, name));
  return (/** @type {Px} */ from, /** @type {Px} */ to) => {
    x1(from.x.toFixed(2));
    y1(from.y.toFixed(2));
    x2(to.x.toFixed(2));
    y2(to.y.toFixed(2));
  };
}

/** What says in data coordinates from where to where a mark goes. @param {SVGElement} element */
function publisher(element) {
  const [sayFrom, sayTo] = ["data-from", "data-to"].map((name) => attributeOf(element, name));
  return (/** @type {Point} */ from, /** @type {Point} */ to) => {
    sayFrom(JSON.stringify(from));
    sayTo(JSON.stringify(to));
  };
}

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makePolygon(layer, mark) {
  return throughPoints(markElement("polygon", layer, mark));
}

/** A polygon in front of Plotly's drawing. @param {SVGElement} layer @param {MarkDescription} mark */
export function makeOutline(layer, mark) {
  return throughPoints(markElement("polygon", layer, mark));
}

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makePolyline(layer, mark) {
  return throughPoints(markElement("polyline", layer, mark));
}

/** @param {SVGElement} shape */
function throughPoints(shape) {
  return (/** @type {[Point[] | Matrix | null]} */ [given], /** @type {View} */ view) => {
    /** @type {Point[] | null} */
    const points = sent(given);
    const drawn = points !== null && points.length > 1;
    show(shape, drawn);
    if (drawn) shape.setAttribute("points", points.map((point) => pair(view.toPx(point))).join(" "));
  };
}

/**
 * From one point to another, or along a quantity that is a pair of points.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeSegment(layer, mark) {
  const lines = [markElement("line", layer, mark)];
  // Under the mark: what is pointed at of a thin or dashed line.
  if (mark.link) lines.push(svg("line", { class: "reach", "data-link": mark.link }));
  lines[0].before(...lines.slice(1));
  const stretches = lines.map(stretcher);
  const publish = publisher(lines[0]);
  return (/** @type {any[]} */ given, /** @type {View} */ view) => {
    const [from, to] = ends(given);
    for (const line of lines) show(line, Boolean(from && to));
    if (!from || !to) return;
    for (const stretch of stretches) stretch(view.toPx(from), view.toPx(to));
    publish(from, to);
  };
}

/**
 * Several lines at once, each a pair of points.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeSegments(layer, mark) {
  const path = markElement("path", layer, mark);
  return (/** @type {[[Point, Point][] | null]} */ [pairs], /** @type {View} */ view) => {
    show(path, pairs !== null);
    const lines = (pairs ?? []).map(([from, to]) => `M${pair(view.toPx(from))}L${pair(view.toPx(to))}`);
    path.setAttribute("d", lines.join(""));
  };
}

/** @param {any[]} given @returns {(Point | null | undefined)[]} */
const ends = (given) => (given.length === 1 ? (sent(given[0]) ?? []) : given);

/**
 * A vector: the shaft ends where the head begins, and a short one is all head.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeArrow(layer, mark) {
  const group = markElement("g", layer, mark);
  const shaft = svg("line", { class: "shaft" }, group);
  const head = svg("polygon", { class: "head" }, group);
  const stretch = stretcher(shaft);
  const publish = publisher(group);
  return (/** @type {any[]} */ given, /** @type {View} */ view) => {
    const [from, to] = ends(given);
    if (!from || !to) return show(group, false);
    publish(from, to);
    const start = view.toPx(from);
    const tip = view.toPx(to);
    const lengthPx = Math.hypot(tip.x - start.x, tip.y - start.y);
    show(group, lengthPx >= SHORTEST_ARROW_PX);
    if (lengthPx < SHORTEST_ARROW_PX) return;
    const along = { x: (tip.x - start.x) / lengthPx, y: (tip.y - start.y) / lengthPx };
    const headPx = Math.min(HEAD_LENGTH_PX, lengthPx);
    const halfPx = (HEAD_HALF_WIDTH_PX * headPx) / HEAD_LENGTH_PX;
    const neck = { x: tip.x - headPx * along.x, y: tip.y - headPx * along.y };
    stretch(start, neck);
    const left = { x: neck.x - halfPx * along.y, y: neck.y + halfPx * along.x };
    const right = { x: neck.x + halfPx * along.y, y: neck.y - halfPx * along.x };
    head.setAttribute("points", [tip, left, right].map(pair).join(" "));
  };
}
