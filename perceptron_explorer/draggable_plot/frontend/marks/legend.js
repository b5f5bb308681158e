/**
 * What the signs in the picture are, at the edge where the fewest things lie. Where it would hide
 * leaves or too much of the picture it is folded to its title; a click or a key unfolds it.
 * @typedef {import("../types.js").View} View
 * @typedef {import("./placing.js").Placing} Placing
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";

const EDGE_PX = 8;
/** More than this share of the picture is too much of it. */
const MOST_OF_PICTURE = 0.11;

export class Legend {
  /**
   * @param {HTMLElement} stage @param {[string, string][]} entries  a sign and what it is
   * @param {Placing} placing @param {() => void} onFold  words take the place that it leaves
   */
  constructor(stage, entries, placing, onFold) {
    this.placing = placing;
    this.isClicked = false;
    const lines = entries.map(([sign, words]) => {
      const line = html("li", {}, html("span", { class: "sign" }, sign));
      bind(line.appendChild(html("span")), words);
      return line;
    });
    const title = html("summary", {}, "Legend");
    title.addEventListener("click", () => {
      this.isClicked = true;
    });
    const list = html("ul", { "aria-label": "In the picture" }, ...lines);
    this.element = /** @type {HTMLDetailsElement} */ (html("details", { class: "legend", open: "" }, title, list));
    this.element.addEventListener("toggle", () => this.isChosen && onFold());
    this.element.hidden = entries.length === 0;
    // Below all that moves, so that it hides no handle.
    stage.querySelector(".plotly-picture")?.after(this.element);
  }

  /** Whether a person has folded or unfolded it, by a click or the key, which then stays. */
  get isChosen() {
    return this.isClicked || document.documentElement.dataset.legend !== undefined;
  }

  /** Where it hides the least. @param {View} view */
  place(view) {
    if (!this.isChosen) this.unfold();
    const hidden = this.moveToBestPlace(view);
    if (this.isChosen || !this.placing.legend || (hidden === 0 && this.share(view) < MOST_OF_PICTURE)) return;
    this.element.open = false;
    this.element.classList.add("foldable");
    this.moveToBestPlace(view);
  }

  unfold() {
    this.element.open = true;
    this.element.classList.remove("foldable");
  }

  /** Its share of the picture. @param {View} view */
  share(view) {
    const { offsetWidth, offsetHeight } = this.element;
    const { width, height } = view.areaPx();
    return (offsetWidth * offsetHeight) / (width * height);
  }

  /** Returns what it hides there, in the costs of placing words. @param {View} view */
  moveToBestPlace(view) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    this.placing.legend = null;
    if (!width) return 0;
    const area = view.areaPx();
    const [left, right] = [area.left + EDGE_PX, area.left + area.width - width - EDGE_PX];
    const [top, bottom] = [area.top + EDGE_PX, area.top + area.height - height - EDGE_PX];
    const places = [left, right].flatMap((x) => [top, bottom, (top + bottom) / 2].map((y) => ({ x, y })));
    const rects = places.map(({ x, y }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
    const costs = rects.map((rect) => this.placing.costOfLegend(rect));
    const least = Math.min(...costs);
    this.placing.legend = rects[costs.indexOf(least)];
    const { left: x, top: y } = this.placing.legend;
    this.element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    return least;
  }
}
