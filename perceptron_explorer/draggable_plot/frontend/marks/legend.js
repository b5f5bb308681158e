/**
 * What the signs in the picture are, in the corner where the fewest things lie. A key hides it.
 * @typedef {import("../types.js").View} View
 * @typedef {import("./placing.js").Placing} Placing
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";

const EDGE_PX = 8;

export class Legend {
  /** @param {HTMLElement} stage @param {[string, string][]} entries  a sign and what it is @param {Placing} placing */
  constructor(stage, entries, placing) {
    this.placing = placing;
    const lines = entries.map(([sign, words]) => {
      const line = html("li", {}, html("span", { class: "sign" }, sign));
      bind(line.appendChild(html("span")), words);
      return line;
    });
    this.element = html("ul", { class: "legend", "aria-label": "In the picture" }, ...lines);
    this.element.hidden = entries.length === 0;
    stage.append(this.element);
  }

  /** To the corner where it hides the least. @param {View} view */
  place(view) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (!width) return;
    const area = view.areaPx();
    const [left, right] = [area.left + EDGE_PX, area.left + area.width - width - EDGE_PX];
    const [top, bottom] = [area.top + EDGE_PX, area.top + area.height - height - EDGE_PX];
    const corners = [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
    const costs = corners.map(({ x, y }) => this.placing.cost("", { left: x, top: y, right: x + width, bottom: y + height }));
    const { x, y } = corners[costs.indexOf(Math.min(...costs))];
    this.element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }
}
