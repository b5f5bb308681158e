/** Draws one's own line, the side where it fires, the arrow w, and the line of the best. */

import { show, svg } from "../../draggable_plot/frontend/marks/svg.js";
import { clipHalfSpace, clipLine } from "../../draggable_plot/frontend/rules/clipping.js";
import { vectorWords } from "./words.js";

/** @typedef {import("./plane.js").Plane} Plane */
/** @typedef {{w: number[], b: number}} Line */

/** The whole plane in units. @type {import("../../draggable_plot/frontend/types.js").Box} */
const BOX = [
  [-1, -1],
  [1, 1],
];
const HEAD_PX = 16;
const TARGET_PX = 26;

export class WeightsMarks {
  /** @param {import("./stage.js").Stage["layers"]} layers */
  constructor(layers) {
    this.side = svg("path", { class: "side" }, layers.below);
    this.best = svg("path", { class: "best" }, layers.line);
    this.line = svg("path", { class: "line" }, layers.line);
    this.shaft = svg("path", { class: "shaft" }, layers.above);
    this.tip = svg(
      "g",
      { class: "tip", role: "slider", tabindex: "0", "aria-label": "Tip of the arrow w" },
      layers.above,
    );
    this.tip.setAttribute("aria-valuemin", "-1");
    this.tip.setAttribute("aria-valuemax", "1");
    svg("circle", { class: "target", r: TARGET_PX }, this.tip);
    svg("circle", { class: "halo", r: HEAD_PX + 3 }, this.tip);
    this.head = svg("path", { class: "head" }, this.tip);
    this.name = svg("text", { class: "w" }, layers.above);
    this.name.textContent = "w";
  }

  /** @param {Plane} plane @param {Line} own @param {Line | null} best @param {number[]} w  with all of its entries */
  draw(plane, own, best, w) {
    setPath(this.side, plane, clipHalfSpace(own.w, own.b, BOX, true), "z");
    setPath(this.line, plane, clipLine(own.w, own.b, BOX), "");
    setPath(this.best, plane, best && clipLine(best.w, best.b, BOX), "");
    this.drawArrow(plane, own.w);
    // A slider has one number; what is spoken is the text, which has all.
    this.tip.setAttribute("aria-valuenow", String(own.w[0]));
    this.tip.setAttribute("aria-valuetext", `w = ${vectorWords(w)}`);
  }

  /** @param {Plane} plane @param {number[]} w */
  drawArrow(plane, w) {
    const [from, to] = [plane.unitsToPx([0, 0]), plane.unitsToPx(w)];
    const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    const isLong = Math.hypot(to.x - from.x, to.y - from.y) > 1;
    this.shaft.setAttribute("d", `M${from.x},${from.y}L${to.x},${to.y}`);
    this.tip.setAttribute("transform", `translate(${to.x.toFixed(1)},${to.y.toFixed(1)})`);
    // Without a direction the tip is a dot.
    this.head.setAttribute(
      "d",
      isLong ? `M2,0L${-HEAD_PX},8L${-HEAD_PX},-8z` : "M-6,0a6,6 0 1 0 12,0a6,6 0 1 0 -12,0z",
    );
    this.head.setAttribute("transform", `rotate(${angle.toFixed(1)})`);
    const isAtTheRight = to.x > plane.area.left + plane.area.width - 40;
    this.name.setAttribute("x", String(to.x + (isAtTheRight ? -34 : 22)));
    this.name.setAttribute("y", String(Math.max(to.y + 5, plane.area.top + 16)));
  }
}

/** @param {SVGPathElement} path @param {Plane} plane @param {number[][] | null} points @param {"z" | ""} end */
function setPath(path, plane, points, end) {
  show(path, points !== null);
  if (!points) return;
  const places = points.map((point) => plane.unitsToPx(point)).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
  path.setAttribute("d", `M${places.join("L")}${end}`);
}
