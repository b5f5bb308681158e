/**
 * The scenes of a lecture in their order: one is chosen, and each can be dragged to another place.
 *
 * @typedef {object} Item
 * @property {string} title
 * @property {string} page  the title of its page
 * @property {boolean} incomplete  whether something is still to be written
 * @property {string} picture  the name of what it shows
 *
 * @typedef {object} ListData
 * @property {Item[]} scenes
 * @property {number} chosen
 * @property {Record<string, any[]>} drawings  what the small pictures are drawn of that were asked for
 */
import { html } from "../dom/dom.js";
import { watchTheme } from "../dom/theme.js";
import { isHeld, letRowsBeDragged } from "./dragging.js";
import { SmallPictures } from "./small_pictures.js";

/** How many places a key goes. @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

export class SceneList {
  /**
   * @param {HTMLElement} parent @param {(scene: number) => void} onChoose @param {(from: number, to: number) => void} onMove
   * @param {(pictures: string[]) => void} onWanted  asks Python for what small pictures are drawn of
   */
  constructor(parent, onChoose, onMove, onWanted) {
    /** @type {ListData | null} */
    this.data = null;
    this.onChoose = onChoose;
    this.chosen = -1;
    /** The scenes whose rows are there. */
    this.shown = "";
    this.element = html("div", { class: "scene-list", role: "radiogroup", "aria-label": "Scenes" });
    this.element.addEventListener("click", ({ target }) => this.choose(this.indexOf(target)));
    this.element.addEventListener("keydown", (event) => this.onKey(event));
    const moved = (/** @type {number} */ from, /** @type {number} */ to) => {
      this.shown = ""; // The rows have the new order already; what Python sends next is right.
      onMove(from, to);
    };
    letRowsBeDragged(this.element, moved, () => this.data && this.show(this.data));
    parent.append(this.element);
    this.pictures = new SmallPictures(this.element, onWanted);
    this.stopColours = watchTheme(this.element, () => this.rebuild());
  }

  get rows() {
    return /** @type {HTMLElement[]} */ ([...this.element.children]);
  }

  /** @param {EventTarget | null} target */
  indexOf(target) {
    return this.rows.findIndex((row) => target instanceof Node && row.contains(target));
  }

  /** @param {ListData} data */
  show(data) {
    this.data = data;
    if (isHeld(this.element)) return; // It is shown once the row is let go.
    const text = JSON.stringify(data.scenes);
    if (text !== this.shown) this.rebuild();
    this.shown = text;
    this.mark(data.chosen);
    this.pictures.draw(data.drawings);
  }

  /** Makes all rows anew. */
  rebuild() {
    const { scenes, chosen } = this.data ?? { scenes: [], chosen: -1 };
    const hadFocus = this.element.contains(document.activeElement);
    this.pictures.clear();
    this.element.replaceChildren(...scenes.map((item, index) => row(item, index, this.pictures.frame(item.picture))));
    this.mark(chosen);
    if (hadFocus) this.rows[chosen]?.focus({ preventScroll: true });
  }

  /** @param {number} chosen */
  mark(chosen) {
    for (const [index, row] of this.rows.entries()) {
      row.setAttribute("aria-checked", String(index === chosen));
      row.tabIndex = index === chosen ? 0 : -1;
    }
    const isOther = chosen !== this.chosen;
    this.chosen = chosen;
    if (isOther) this.bringIntoSight(this.rows[chosen]);
  }

  /** By the list alone: the page stays where it is. @param {HTMLElement | undefined} row */
  bringIntoSight(row) {
    if (!row) return;
    const { offsetTop, offsetHeight } = row;
    const { scrollTop, clientHeight } = this.element;
    this.element.scrollTop = Math.min(offsetTop, Math.max(scrollTop, offsetTop + offsetHeight - clientHeight));
  }

  /** @param {number} index */
  choose(index) {
    if (index < 0 || index === this.chosen) return;
    this.mark(index);
    this.onChoose(index);
  }

  /** With Alt the same keys move the scene: that is the page's. @param {KeyboardEvent} event */
  onKey(event) {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.choose(Math.max(0, Math.min(this.chosen + step, this.rows.length - 1)));
    this.rows[this.chosen]?.focus({ preventScroll: true });
  }

  destroy() {
    this.stopColours();
    this.pictures.destroy();
    this.element.remove();
  }
}

/** @param {Item} item @param {number} index @param {HTMLElement} picture */
function row({ title, page, incomplete }, index, picture) {
  const texts = html(
    "span",
    { class: "scene-list-texts" },
    html("strong", {}, title || "\u2026"),
    html("span", {}, incomplete ? `${page} \u00b7 to complete` : page),
  );
  return html(
    "div",
    { class: "scene-list-row", role: "radio" },
    html("span", { class: "scene-list-grip", "aria-hidden": "true", title: "Drag to another place" }),
    html("span", { class: "scene-list-number" }, String(index + 1)),
    picture,
    texts,
  );
}
