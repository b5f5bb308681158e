/**
 * What is written on the picture and is no mark of it: the legend, and on a small screen the
 * numbers that matter.
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";
import { Legend } from "./legend.js";

export class Notes {
  /**
   * @param {HTMLElement} stage @param {import("../types.js").Description} description
   * @param {import("./placing.js").Placing} placing @param {() => void} onFold
   */
  constructor(stage, description, placing, onFold) {
    this.strip = html("div", { class: "strip", "aria-hidden": "true" });
    this.refreshStrip = bind(this.strip, description.strip);
    stage.append(this.strip);
    this.legend = new Legend(stage, description.legend, placing, onFold);
  }

  /** @param {import("../types.js").View} view @param {import("../scene/quantities.js").Quantities} quantities @param {Set<string>} changed */
  refresh(view, quantities, changed) {
    this.refreshStrip(quantities, changed);
    if (changed.has("size")) this.legend.place(view);
  }

  remove() {
    this.strip.remove();
    this.legend.element.remove();
  }
}
