/**
 * A small bar chart of numbers that stand still, with a place in it that moves. A click on a
 * bar goes to where it begins; with the keyboard one goes there by the timeline.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { show, svg } from "../marks/svg.js";
import { fixed, whole } from "../scene/format.js";
import { niceTicks } from "./ticks.js";

const WIDTH = 360;
const HEIGHT = 178;
/** On the left there is room for "100,000", on the right for half of "1000". */
const EDGE = { left: 60, right: 18, top: 28, bottom: 42 };
const INSIDE = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
const WIDEST_BAR = 48;
const GAP_SHARE = 0.18;

/** @param {PanelItem} item @param {SceneStore} scene */
export function makeChart(item, scene) {
  const { name = "", label = "", of = "", at = "", x = "", y = "", sets = "", starts = "", one = "" } = item;
  const { digits = 0 } = item;
  const least = 10 ** -digits;
  const picture = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "chart-picture",
    role: "img",
    "data-chart": name,
  });
  const axes = svg("g", {}, picture);
  const bars = svg("path", { class: "bars" }, picture);
  const here = svg("path", { class: "here" }, picture);
  const cursor = svg("path", { class: "cursor" }, picture);
  const words = html("p", { class: "place" });
  /** @type {number[]} */
  let heights = [];

  const slot = () => Math.min(WIDEST_BAR, INSIDE.width / heights.length);
  const toX = (/** @type {number} */ bar) => EDGE.left + bar * slot();
  const drawAll = () => {
    const ticks = niceTicks(Math.max(least, ...heights), least);
    const toY = (/** @type {number} */ height) => EDGE.top + (1 - height / ticks[ticks.length - 1]) * INSIDE.height;
    const barAt = (/** @type {number} */ i) =>
      `M${toX(i + GAP_SHARE / 2)},${toY(0)}V${toY(heights[i])}H${toX(i + 1 - GAP_SHARE / 2)}V${toY(0)}Z`;
    drawAxes(axes, ticks, toY, heights.length, slot(), x, y, digits);
    bars.setAttribute("d", heights.map((_, i) => barAt(i)).join(""));
    return barAt;
  };
  let barAt = (/** @type {number} */ _bar) => "";
  const markPlace = (/** @type {number | null} */ place) => {
    show(cursor, place !== null);
    const bar = place === null ? -1 : Math.min(heights.length - 1, Math.max(0, Math.ceil(place) - 1));
    here.setAttribute("d", bar < 0 ? "" : barAt(bar));
    cursor.setAttribute("d", place === null ? "" : `M${toX(place)},${EDGE.top - 6}V${HEIGHT - EDGE.bottom}`);
    picture.dataset.at = JSON.stringify(place);
    const count = () =>
      digits ? `${y} ${fixed(heights[bar], digits)}` : `${whole(heights[bar])} ${heights[bar] === 1 ? one : y}`;
    const sentence = bar < 0 ? "" : `Whole run: ${count()} in ${x} ${whole(bar + 1)}`;
    words.textContent = sentence;
    picture.setAttribute("aria-label", `${label}. ${sentence}`);
  };
  picture.addEventListener("click", (event) => {
    const { left, width } = picture.getBoundingClientRect();
    const bar = Math.floor((((event.clientX - left) / width) * WIDTH - EDGE.left) / slot());
    const start = scene.get(starts)?.[bar];
    if (start === undefined || !sets) return;
    scene.set(sets, start);
    scene.commitSoon();
  });
  return {
    element: html("div", { class: "chart" }, picture, words),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      if (changed.has(of)) {
        heights = quantities.get(of) ?? [];
        barAt = drawAll();
      }
      if (changed.has(of) || changed.has(at)) markPlace(quantities.get(at));
    },
  };
}

/**
 * @param {SVGElement} axes @param {number[]} ticks @param {(height: number) => number} toY
 * @param {number} count @param {number} slot @param {string} x @param {string} y @param {number} digits
 */
function drawAxes(axes, ticks, toY, count, slot, x, y, digits) {
  axes.replaceChildren();
  const write = (/** @type {string} */ text, /** @type {Record<string, any>} */ attributes) => {
    svg("text", attributes, axes).textContent = text;
  };
  for (const tick of ticks) {
    svg("line", { class: "grid", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: toY(tick), y2: toY(tick) }, axes);
    write(digits ? String(Number(tick.toFixed(digits))) : whole(tick), {
      x: EDGE.left - 6,
      y: toY(tick),
      "text-anchor": "end",
    });
  }
  const number = (/** @type {number} */ bar) =>
    write(whole(bar), { x: EDGE.left + (bar - 0.5) * slot, y: HEIGHT - EDGE.bottom + 12, "text-anchor": "middle" });
  number(1);
  if (count > 1) number(count);
  write(x, { x: EDGE.left + INSIDE.width / 2, y: HEIGHT - 11, "text-anchor": "middle" });
  write(y, { x: 6, y: 11 });
}
