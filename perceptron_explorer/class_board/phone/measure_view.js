/** The photograph in place of the plane, with the outlines of the leaves that were found on it. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { svg } from "../../draggable_plot/frontend/marks/svg.js";
import { PHOTO_TITLE } from "./measure_words.js";

/** @typedef {import("./measure_requests.js").Found} Found */
/** @typedef {import("./measure_photo.js").Photo} Photo */

/** The longer side of a photograph is so many times as long as a number on it is high. */
const NUMBER_SHARE = 14;
/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** @param {[number, number][]} outline  in shares of the photograph @param {{width: number, height: number}} size */
export function pathOf(outline, { width, height }) {
  const places = outline.map(([x, y]) => `${(x * width).toFixed(1)},${(y * height).toFixed(1)}`);
  return places.length ? `M${places.join("L")}z` : "";
}

/** The middle of the points. @param {[number, number][]} outline @returns {[number, number]} */
export function middleOf(outline) {
  const sum = (/** @type {0 | 1} */ axis) => outline.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / outline.length, sum(1) / outline.length];
}

export class PhotoView {
  /** @param {import("./stage.js").Stage} stage @param {(index: number) => void} onChoice */
  constructor(stage, onChoice) {
    this.stage = stage;
    this.onChoice = onChoice;
    this.element = html("div", { class: "photo" });
    this.element.hidden = true;
    stage.place.append(this.element);
    /** @type {SVGGElement[]} */
    this.groups = [];
    /** @type {Photo | null} */
    this.photo = null;
  }

  /** @param {Photo | null} photo  nothing shows the plane again */
  show(photo) {
    if (this.photo) URL.revokeObjectURL(this.photo.url);
    this.photo = photo;
    this.groups = [];
    this.element.replaceChildren();
    this.element.hidden = !photo;
    const plane = this.stage.picture.parentElement;
    if (plane) plane.hidden = photo !== null;
    if (!photo) return;
    const { url, width, height } = photo;
    this.picture = svg("svg", { role: "group", "aria-label": PHOTO_TITLE, viewBox: `0 0 ${width} ${height}` });
    svg("image", { href: url, width, height }, this.picture);
    this.element.append(this.picture);
  }

  /** @param {Found[]} leaves */
  mark(leaves) {
    for (const group of this.groups) group.remove();
    this.groups = leaves.map((leaf, index) => this.makeLeaf(leaf, index, leaves.length));
  }

  /** @param {Found} leaf @param {number} index @param {number} number */
  makeLeaf({ outline }, index, number) {
    const size = this.photo ?? { width: 1, height: 1 };
    const group = svg("g", { class: "found", role: "button", tabindex: "0" }, this.picture);
    // Light on dark, so that it is seen on every photograph.
    for (const look of ["under", "over"]) svg("path", { class: look, d: pathOf(outline, size) }, group);
    if (number > 1) this.number(group, middleOf(outline), String(index + 1));
    group.addEventListener("click", () => this.onChoice(index));
    group.addEventListener("keydown", (event) => this.onKey(event, index));
    return group;
  }

  /** @param {SVGGElement} group @param {[number, number]} at @param {string} words */
  number(group, [x, y], words) {
    const { width, height } = this.photo ?? { width: 1, height: 1 };
    const place = { x: x * width, y: y * height, "font-size": Math.max(width, height) / NUMBER_SHARE };
    svg("text", { ...place, "text-anchor": "middle", "dominant-baseline": "central" }, group).textContent = words;
  }

  /** @param {KeyboardEvent} event @param {number} index */
  onKey(event, index) {
    const step = STEPS[event.key] ?? 0;
    if (!step && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const next = (index + step + this.groups.length) % this.groups.length;
    this.groups[next].focus();
    this.onChoice(next);
  }

  /** @param {number} chosen @param {string[]} names */
  refresh(chosen, names) {
    this.groups.forEach((group, index) => {
      group.classList.toggle("chosen", index === chosen);
      group.setAttribute("aria-pressed", String(index === chosen));
      group.setAttribute("aria-label", names[index]);
    });
  }

  remove() {
    this.show(null);
    this.element.remove();
  }
}
