/**
 * Looking at one leaf: under the pointer, taken by a click or a tap, or walked to with
 * the arrow keys (right and left by the first feature, up and down by the second).
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { html } from "../dom/dom.js";
import { oncePerFrame } from "../dom/frame.js";
import { rowOf } from "../scene/constants.js";
import { filled } from "../scene/template.js";

const REACH_PX = 16;
const FINGER_REACH_PX = 24;

/** @type {Record<string, [number, number]>} axis and direction */
const STEPS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowUp: [1, 1], ArrowDown: [1, -1] };

/** @param {PointerEvent} event @param {string} selector */
const isOver = ({ target }, selector) => target instanceof Element && target.closest(selector) !== null;

export class Probe {
  /** @param {LiveScene} scene @param {import("../types.js").ProbeDescription} description */
  constructor(scene, description) {
    this.scene = scene;
    this.description = description;
    this.pinned = false;
    this.shown = false;
    this.row = -1;
    this.element = html("div", {
      class: "probe",
      role: "slider",
      tabindex: "0",
      "data-probe": description.points,
      "aria-label": description.label,
      "aria-valuemin": "1",
      "aria-valuemax": String(this.points().nRows),
      "aria-valuenow": "1",
    });
    this.stop = new AbortController();
    this.looking = oncePerFrame(() => this.look());
    this.listen();
    scene.stage.append(this.element);
    scene.set(description.sets, null);
  }

  listen() {
    const { signal } = this.stop;
    const { stage } = this.scene;
    stage.addEventListener("pointermove", (event) => this.hover(event), { signal });
    stage.addEventListener("pointerleave", () => this.leave(), { signal });
    stage.addEventListener("pointerdown", (event) => this.pin(event), { signal, capture: true });
    this.element.addEventListener("focus", () => this.row < 0 && this.walk(0, 0));
    this.element.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** @returns {Matrix} */
  points() {
    return this.scene.get(this.description.points);
  }

  /** @param {number} row @returns {Point} */
  point(row) {
    return rowOf(this.points(), row);
  }

  /** @param {PointerEvent} event */
  hover(event) {
    if (this.pinned || event.buttons || event.pointerType === "touch") return;
    if (isOver(event, ".handle")) return this.leave();
    this.at = event;
    this.looking.request();
  }

  look() {
    if (this.at) this.choose(this.nearest(this.at));
  }

  /** Ends a look in passing, asked for or under way: a handle's drag should not carry it along. */
  leave() {
    this.looking.cancel();
    if (!this.pinned) this.choose(-1);
  }

  /** @param {PointerEvent} event */
  pin(event) {
    if (isOver(event, ".handle")) return this.leave();
    if (isOver(event, ".toolbar")) return;
    const row = this.nearest(event);
    this.pinned = row >= 0;
    this.choose(row);
  }

  /** The leaf within reach of the pointer, or −1. @param {PointerEvent} event */
  nearest({ clientX, clientY, pointerType }) {
    const rect = this.scene.stage.getBoundingClientRect();
    let [best, bestPx] = [-1, pointerType === "touch" ? FINGER_REACH_PX : REACH_PX];
    for (let row = 0; row < this.points().nRows; row++) {
      const { x, y } = this.scene.view.toPx(this.point(row));
      const px = Math.hypot(x - clientX + rect.left, y - clientY + rect.top);
      if (px < bestPx) [best, bestPx] = [row, px];
    }
    return best;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const step = STEPS[event.key];
    if (step) this.walk(...step);
    else if (event.key === "Escape") this.choose(-1);
    else return;
    event.preventDefault();
  }

  /** To the next leaf along an axis; from nowhere, to the first. @param {number} axis @param {number} direction */
  walk(axis, direction) {
    const order = Array.from({ length: this.points().nRows }, (_, row) => row);
    order.sort((one, other) => this.point(one)[axis] - this.point(other)[axis] || one - other);
    const place = order.indexOf(this.row) + direction;
    this.pinned = true;
    this.choose(order[Math.max(0, Math.min(order.length - 1, place))] ?? -1);
  }

  /** @param {number} row  −1 for none */
  choose(row) {
    if (row !== this.row) this.chooseAnew(row);
  }

  /** The row may be the same and its point another. @param {number} row */
  chooseAnew(row) {
    this.row = row;
    if (row < 0) this.pinned = false;
    // What is worked out of it comes first in the panel, and stays in sight.
    this.scene.place.root.toggleAttribute("data-pinned", this.pinned);
    this.scene.set(this.description.sets, row < 0 ? null : this.point(row));
  }

  place() {
    const at = this.scene.get(this.description.sets);
    if (this.shown !== (at !== null)) this.element.classList.toggle("shown", at !== null);
    this.shown = at !== null;
    if (!at) return;
    const { x, y } = this.scene.view.toPx(at);
    this.element.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
    this.element.dataset.value = JSON.stringify(at);
    if (document.activeElement !== this.element) return;
    this.element.setAttribute("aria-valuemax", String(this.points().nRows));
    this.element.setAttribute("aria-valuenow", String(this.row + 1));
    this.element.setAttribute("aria-valuetext", filled(this.description.speech, this.scene.quantities));
  }

  remove() {
    this.stop.abort();
    this.looking.cancel();
    this.element.remove();
  }
}
