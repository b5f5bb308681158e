/**
 * Marks made of lines. Each maker puts its elements into `layer` and returns what draws
 * them anew from points in data coordinates (null hides).
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { sent } from "../scene/constants.js";
import { markElement, show, svg } from "./svg.js";

const HEAD_LENGTH_PX = 18;
const HEAD_HALF_WIDTH_PX = 7;
const SHORTEST_ARROW_PX = 1;

/** @param {{x: number, y: number}[]} points */
const pathThrough = (points) => `M${points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}`;

/** @param {SVGElement} element @param {Point} from @param {Point} to */
function publish(element, from, to) {
  element.dataset.from = JSON.stringify(from);
  element.dataset.to = JSON.stringify(to);
}

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makePolygon(layer, mark) {
  return closedOrOpen(layer, mark, "Z");
}

/** A polygon in front of Plotly's drawing. @param {SVGElement} layer @param {MarkDescription} mark */
export function makeOutline(layer, mark) {
  return closedOrOpen(layer, mark, "Z");
}

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makePolyline(layer, mark) {
  return closedOrOpen(layer, mark, "");
}

/** @param {SVGElement} layer @param {MarkDescription} mark @param {string} ending */
function closedOrOpen(layer, mark, ending) {
  const path = markElement("path", layer, mark);
  return (/** @type {[Point[] | Matrix | null]} */ [given], /** @type {View} */ view) => {
    /** @type {Point[] | null} */
    const points = sent(given);
    const drawn = points !== null && points.length > 1;
    show(path, drawn);
    if (drawn) path.setAttribute("d", pathThrough(points.map((point) => view.toPx(point))) + ending);
  };
}

/**
 * From one point to another, or along a quantity that is a pair of points.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeSegment(layer, mark) {
  const reach = mark.link ? svg("path", { class: "reach", "data-link": mark.link }, layer) : null;
  const path = markElement("path", layer, mark);
  return (/** @type {any[]} */ given, /** @type {View} */ view) => {
    const [from, to] = ends(given);
    for (const line of reach ? [path, reach] : [path]) show(line, Boolean(from && to));
    if (!from || !to) return;
    const d = pathThrough([view.toPx(from), view.toPx(to)]);
    path.setAttribute("d", d);
    reach?.setAttribute("d", d);
    publish(path, from, to);
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
    const places = (pairs ?? []).map((pair) => pathThrough(pair.map((point) => view.toPx(point))));
    path.setAttribute("d", places.join(""));
  };
}

/** @param {any[]} given @returns {(Point | null | undefined)[]} */
const ends = (given) => (given.length === 1 ? (given[0] ?? []) : given);

/**
 * A vector: the shaft ends where the head begins, and a short one is all head.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeArrow(layer, mark) {
  const group = markElement("g", layer, mark);
  const shaft = svg("path", { class: "shaft" }, group);
  const head = svg("path", { class: "head" }, group);
  return (/** @type {any[]} */ given, /** @type {View} */ view) => {
    const [from, to] = ends(given);
    if (!from || !to) return show(group, false);
    publish(group, from, to);
    const start = view.toPx(from);
    const tip = view.toPx(to);
    const lengthPx = Math.hypot(tip.x - start.x, tip.y - start.y);
    show(group, lengthPx >= SHORTEST_ARROW_PX);
    if (lengthPx < SHORTEST_ARROW_PX) return;
    const along = { x: (tip.x - start.x) / lengthPx, y: (tip.y - start.y) / lengthPx };
    const headPx = Math.min(HEAD_LENGTH_PX, lengthPx);
    const halfPx = (HEAD_HALF_WIDTH_PX * headPx) / HEAD_LENGTH_PX;
    const neck = { x: tip.x - headPx * along.x, y: tip.y - headPx * along.y };
    shaft.setAttribute("d", pathThrough([start, neck]));
    const left = { x: neck.x - halfPx * along.y, y: neck.y + halfPx * along.x };
    const right = { x: neck.x + halfPx * along.y, y: neck.y - halfPx * along.x };
    head.setAttribute("d", `${pathThrough([tip, left, right])}Z`);
  };
}
