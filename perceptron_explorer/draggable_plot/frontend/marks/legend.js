/**
 * What the signs in the picture are, at the edge where the fewest things lie. A key hides it.
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
    // Below all that moves, so that it hides no handle.
    stage.querySelector(".plotly-picture")?.after(this.element);
  }

  /** Where it hides the least. @param {View} view */
  place(view) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    this.placing.legend = null;
    if (!width) return;
    const area = view.areaPx();
    const [left, right] = [area.left + EDGE_PX, area.left + area.width - width - EDGE_PX];
    const [top, bottom] = [area.top + EDGE_PX, area.top + area.height - height - EDGE_PX];
    const places = [left, right].flatMap((x) => [top, bottom, (top + bottom) / 2].map((y) => ({ x, y })));
    const rects = places.map(({ x, y }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
    const costs = rects.map((rect) => this.placing.costOfLegend(rect));
    this.placing.legend = rects[costs.indexOf(Math.min(...costs))];
    const { left: x, top: y } = this.placing.legend;
    this.element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }
}
