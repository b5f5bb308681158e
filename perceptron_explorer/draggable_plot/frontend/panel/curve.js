/**
 * A small graph with a dot at the current place, which can be dragged along the curve.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 */
import { changeOf, listenToKeys } from "../handles/keys.js";
import { html } from "../dom/dom.js";
import { makeDraggable } from "../handles/gesture.js";
import { svg } from "../marks/svg.js";
import { whole } from "../scene/format.js";
import { filled } from "../scene/template.js";
import { makeSetter } from "./setter.js";

const WIDTH = 360;
const HEIGHT = 170;
const EDGE = { left: 44, right: 14, top: 12, bottom: 30 };

/** @typedef {{xs: [number, number], ys: [number, number], toX: (x: number) => number, toY: (y: number) => number}} Frame */

/** @param {number[][]} points @returns {Frame} */
function frameOf(points) {
  const range = (/** @type {number} */ axis) => {
    const entries = points.map((point) => point[axis]);
    return /** @type {[number, number]} */ ([Math.min(...entries), Math.max(...entries)]);
  };
  const [xs, ys] = [range(0), range(1)];
  return {
    xs,
    ys,
    toX: (x) => EDGE.left + ((x - xs[0]) / (xs[1] - xs[0])) * (WIDTH - EDGE.left - EDGE.right),
    toY: (y) => HEIGHT - EDGE.bottom - ((y - ys[0]) / (ys[1] - ys[0])) * (HEIGHT - EDGE.top - EDGE.bottom),
  };
}

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(3)}%`;

/** @param {PanelItem} item @param {Frame} frame */
function drawAxes({ points = [], xTicks = [], yTicks = [], unit = "" }, frame) {
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "curve-picture", "aria-hidden": "true" });
  const [left, right] = frame.xs.map(frame.toX);
  for (const tick of yTicks) {
    svg("line", { class: "grid", x1: left, x2: right, y1: frame.toY(tick), y2: frame.toY(tick) }, picture);
    const text = svg("text", { x: left - 8, y: frame.toY(tick), "text-anchor": "end" }, picture);
    text.textContent = whole(tick);
  }
  for (const tick of xTicks) {
    const text = svg("text", { x: frame.toX(tick), y: HEIGHT - 9, "text-anchor": "middle" }, picture);
    text.textContent = `${whole(tick)}${unit}`;
  }
  const places = points.map(([x, y]) => `${frame.toX(x).toFixed(1)},${frame.toY(y).toFixed(1)}`);
  svg("path", { class: "curve-line", d: `M${places.join("L")}` }, picture);
  return picture;
}

/** @param {PanelItem} item @param {SceneStore} scene */
export function makeCurve(item, scene) {
  const { name = "", label = "", of = "", height = "", points = [], step = 1, template = "" } = item;
  const frame = frameOf(points);
  const picture = drawAxes(item, frame);
  const dot = html("div", { class: "handle point", role: "slider", tabindex: "0", "aria-label": label });
  dot.dataset.handle = name;
  dot.setAttribute("aria-valuemin", String(frame.xs[0]));
  dot.setAttribute("aria-valuemax", String(frame.xs[1]));
  const place = html("div", { class: "curve-place" }, dot);
  const element = html("div", { class: "curve" }, picture, place);
  const set = makeSetter(item, scene);
  const within = (/** @type {number} */ x) => Math.max(frame.xs[0], Math.min(frame.xs[1], x));
  const scale = () => picture.getBoundingClientRect().width / WIDTH;

  const { isHeld } = makeDraggable(dot, {
    start() {
      const { left, top } = picture.getBoundingClientRect();
      const [x, y] = JSON.parse(dot.dataset.value ?? "[0,0]");
      return { x: left + frame.toX(x) * scale(), y: top + frame.toY(y) * scale() };
    },
    move(px, event) {
      const inside = (px.x - picture.getBoundingClientRect().left) / scale();
      const share = (inside - EDGE.left) / (WIDTH - EDGE.left - EDGE.right);
      scene.follow(event, () => set(within(frame.xs[0] + share * (frame.xs[1] - frame.xs[0]))));
    },
    end: () => scene.commit(),
    cancel: () => scene.commit(),
  });
  scene.addGrip(isHeld);
  listenToKeys(dot, scene, (event) => {
    const change = changeOf(event, step);
    if (change === null) return;
    event.preventDefault();
    set(within(Number((scene.get(of) + change).toFixed(10))));
    scene.commitSoon();
  });
  return {
    element,
    refresh: (/** @type {any} */ quantities, /** @type {Set<string>} */ changed) => {
      if (!changed.has(of) && !changed.has(height)) return;
      const [x, y] = [quantities.get(of), quantities.get(height)];
      dot.style.display = x === null || y === null ? "none" : "";
      if (x === null || y === null) return;
      dot.dataset.value = JSON.stringify([x, y]);
      place.style.transform = `translate(${percent(frame.toX(x) / WIDTH)}, ${percent(frame.toY(y) / HEIGHT)})`;
      dot.setAttribute("aria-valuenow", String(x));
      dot.setAttribute("aria-valuetext", filled(template, quantities));
    },
  };
}
