/**
 * A line that a run draws, such as its loss by steps, with a dot at the present place. A click goes to the
 * step there; with the keyboard one goes there by the timeline.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { show, svg } from "../marks/svg.js";
import { whole } from "../scene/format.js";
import { sent } from "../scene/constants.js";

const WIDTH = 360;
const HEIGHT = 190;
const EDGE = { left: 50, right: 18, top: 28, bottom: 44 };
const [RIGHT, BOTTOM] = [WIDTH - EDGE.right, HEIGHT - EDGE.bottom];

/** The least of 1, 2 or 5 times a power of ten that is as large. @param {number} largest */
function topAbove(largest) {
  const power = 10 ** Math.floor(Math.log10(largest || 1));
  return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= largest) ?? 10 * power;
}

/** @param {number} number */
const written = (number) => String(Number(number.toPrecision(3)));

/** @param {PanelItem} item @param {SceneStore} scene */
export function makeTrace(item, scene) {
  const sets = item.sets ?? "";
  const { name = "", label = "", of = "", at = "", last = "", xTitle = "", yTitle = "" } = item;
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "trace-picture",
    role: "img",
    "data-trace": name,
  });
  const axes = svg("g", {}, picture);
  const line = svg("path", { class: "trace-line" }, picture);
  const dot = svg("circle", { class: "trace-dot", r: 6 }, picture);
  let [end, top] = [1, 1];
  const toX = (/** @type {number} */ x) => EDGE.left + (x / end) * (RIGHT - EDGE.left);
  const toY = (/** @type {number} */ y) => BOTTOM - (y / top) * (BOTTOM - EDGE.top);
  const drawLine = (/** @type {number[][]} */ points) => {
    const [newEnd, newTop] = [Math.max(1, scene.get(last) ?? 1), topAbove(Math.max(...points.map(([, y]) => y)))];
    if (newEnd !== end || newTop !== top || !axes.hasChildNodes()) {
      [end, top] = [newEnd, newTop];
      drawAxes(axes, { end, top, toX, toY, xTitle, yTitle });
    }
    line.setAttribute("d", `M${points.map(([x, y]) => `${toX(x).toFixed(1)},${toY(y).toFixed(1)}`).join("L")}`);
  };
  picture.addEventListener("click", (event) => {
    const { left, width } = picture.getBoundingClientRect();
    const share = (((event.clientX - left) / width) * WIDTH - EDGE.left) / (RIGHT - EDGE.left);
    scene.set(sets, Math.round(Math.max(0, Math.min(1, share)) * end));
    scene.commitSoon();
  });
  return {
    element: html("div", { class: "trace" }, picture),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      if (![of, at, last].some((one) => changed.has(one))) return;
      const [points, place] = [sent(quantities.get(of)), quantities.get(at)];
      for (const element of [line, dot]) show(element, points !== null && place !== null);
      if (points === null || place === null) return;
      drawLine(points);
      dot.setAttribute("cx", toX(place[0]).toFixed(1));
      dot.setAttribute("cy", toY(place[1]).toFixed(1));
      picture.dataset.at = JSON.stringify(place);
      picture.setAttribute("aria-label", `${label}. ${xTitle} ${whole(place[0])}: ${written(place[1])}`);
    },
  };
}

/**
 * @typedef {{end: number, top: number, toX: (x: number) => number, toY: (y: number) => number, xTitle: string, yTitle: string}} Frame
 * @param {SVGElement} axes @param {Frame} frame
 */
function drawAxes(axes, { end, top, toX, toY, xTitle, yTitle }) {
  axes.replaceChildren();
  const write = (/** @type {string} */ text, /** @type {Record<string, any>} */ attributes) => {
    svg("text", attributes, axes).textContent = text;
  };
  for (const tick of [0, top / 2, top]) {
    svg("line", { class: "grid", x1: EDGE.left, x2: RIGHT, y1: toY(tick), y2: toY(tick) }, axes);
    write(written(tick), { x: EDGE.left - 8, y: toY(tick), "text-anchor": "end" });
  }
  for (const tick of [0, end]) write(whole(tick), { x: toX(tick), y: BOTTOM + 14, "text-anchor": "middle" });
  write(xTitle, { x: (EDGE.left + RIGHT) / 2, y: HEIGHT - 10, "text-anchor": "middle" });
  write(yTitle, { x: 6, y: 11 });
}
