/**
 * A small graph of points that stand still, with lines over it that follow quantities.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { show, svg } from "../marks/svg.js";
import { whole } from "../scene/format.js";

const WIDTH = 360;
const HEIGHT = 210;
const EDGE = { left: 40, right: 12, top: 26, bottom: 48 };

/** @param {PanelItem} item */
export function makeCloud(item) {
  const { name = "", label = "", points = [], lines = [], xTicks = [], yTicks = [] } = item;
  const toX = scale(xTicks, EDGE.left, WIDTH - EDGE.right);
  const toY = scale(yTicks, HEIGHT - EDGE.bottom, EDGE.top);
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "cloud-picture",
    role: "img",
    "data-cloud": name,
  });
  picture.setAttribute("aria-label", label);
  drawAxes(picture, item, toX, toY);
  for (const [x, y] of points) svg("circle", { cx: toX(x).toFixed(1), cy: toY(y).toFixed(1), r: 3.5 }, picture);
  const paths = lines.map((line) => svg("path", { class: "cloud-line", "data-line": line }, picture));
  return {
    element: html("div", { class: "cloud" }, picture),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      lines.forEach((line, i) => {
        if (!changed.has(line)) return;
        const ends = quantities.get(line);
        show(paths[i], ends !== null);
        if (ends === null) return;
        const places = ends.map((/** @type {number[]} */ [x, y]) => `${toX(x).toFixed(2)},${toY(y).toFixed(2)}`);
        paths[i].setAttribute("d", `M${places.join("L")}`);
        paths[i].dataset.ends = JSON.stringify(ends);
      });
    },
  };
}

/** From the first tick to the last. @param {number[]} ticks @param {number} fromPx @param {number} toPx */
function scale(ticks, fromPx, toPx) {
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  return (/** @type {number} */ value) => fromPx + ((value - low) / (high - low)) * (toPx - fromPx);
}

/**
 * @param {SVGElement} picture @param {PanelItem} item
 * @param {(value: number) => number} toX @param {(value: number) => number} toY
 */
function drawAxes(picture, { xTicks = [], yTicks = [], xTitle = "", yTitle = "" }, toX, toY) {
  const write = (/** @type {string} */ text, /** @type {Record<string, any>} */ attributes) => {
    svg("text", attributes, picture).textContent = text;
  };
  for (const tick of yTicks) {
    svg("line", { class: "grid", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: toY(tick), y2: toY(tick) }, picture);
    write(whole(tick), { x: EDGE.left - 8, y: toY(tick), "text-anchor": "end" });
  }
  for (const tick of xTicks)
    write(whole(tick), { x: toX(tick), y: HEIGHT - EDGE.bottom + 15, "text-anchor": "middle" });
  write(xTitle, { x: (EDGE.left + WIDTH - EDGE.right) / 2, y: HEIGHT - 10, "text-anchor": "middle" });
  write(yTitle, { x: 6, y: 10 });
}
