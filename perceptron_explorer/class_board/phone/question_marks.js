/** Draws the points that are answers: one's own with a ring, those of others once they are shown, and the right one. */

import { crossAt, starAt } from "../../draggable_plot/frontend/board/point_answers.js";
import { show, svg } from "../../draggable_plot/frontend/marks/svg.js";

const OWN_PX = 9;
const RING_PX = 17;
const OTHERS_PX = 5;
const STAR_PX = 15;

/** @typedef {import("./plane.js").Point} Point */

export class AnswerMarks {
  /** @param {import("./stage.js").Stage["layers"]} layers */
  constructor(layers) {
    this.first = svg("path", { class: "answers-first" }, layers.line);
    this.others = svg("path", { class: "answers-now" }, layers.line);
    this.right = svg("path", { class: "right-point" }, layers.line);
    this.ring = svg("circle", { class: "own-ring", r: RING_PX }, layers.above);
    this.own = svg("path", { class: "own-point" }, layers.above);
  }

  /**
   * @param {import("./plane.js").Plane} plane @param {import("./board.js").Answer[]} others
   * @param {Point | null} own @param {Point | null} right
   */
  draw(plane, others, own, right) {
    const rounds = Math.max(1, ...others.map(({ round }) => round));
    const of = (/** @type {boolean} */ isNow) =>
      others.filter(({ round }) => (round === rounds) === isNow).map(({ x }) => plane.toPx(x ?? []));
    this.others.setAttribute(
      "d",
      of(true)
        .map((px) => crossAt(px, OTHERS_PX))
        .join(""),
    );
    this.first.setAttribute("d", of(false).map(circleAt).join(""));
    for (const mark of [this.ring, this.own]) show(mark, own !== null);
    show(this.right, right !== null);
    if (right) this.right.setAttribute("d", starAt(plane.toPx(right), STAR_PX));
    if (!own) return;
    const px = plane.toPx(own);
    this.own.setAttribute("d", crossAt(px, OWN_PX));
    this.ring.setAttribute("cx", px.x.toFixed(1));
    this.ring.setAttribute("cy", px.y.toFixed(1));
  }
}

/** @param {import("./plane.js").Px} at */
const circleAt = ({ x, y }) => `M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z`;
