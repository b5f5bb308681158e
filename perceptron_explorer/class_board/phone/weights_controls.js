/** What stands below the picture in the activity "weights": the result, w, and the slider of b. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { fixed } from "../../draggable_plot/frontend/scene/format.js";
import { vectorWords } from "./words.js";

/** The line of an arrow as long as half of the plane reaches every corner. */
const MOST = 1.5;
const STEP = 0.05;

export class WeightsControls {
  /** @param {import("./weights.js").Weights} weights */
  constructor(weights) {
    this.weights = weights;
    this.result = html("p", { class: "result" });
    this.vector = html("output", { class: "vector", "aria-live": "off" });
    this.slider = html("input", { type: "range", min: `${-MOST}`, max: `${MOST}`, step: `${STEP}`, "aria-label": "b" });
    this.value = html("output", { class: "value", "aria-live": "off" });
    this.slider.addEventListener("input", () => weights.move({ b: Number(this.slider.value) }));
    this.slider.addEventListener("change", () => weights.letGo());
    const label = html("span", { "aria-hidden": "true" }, "b");
    this.elements = [this.result, this.vector, html("div", { class: "row slider" }, label, this.slider, this.value)];
    this.words = "";
  }

  /** @param {number} b */
  inWords(b) {
    return fixed(b, 2);
  }

  /** @param {{w: number[], b: number}} weights @param {string} words */
  refresh({ w, b }, words) {
    this.words = words;
    this.result.textContent = words;
    this.vector.textContent = `w = ${vectorWords(w)}`;
    this.value.textContent = this.inWords(b);
    if (Number(this.slider.value) !== b) this.slider.value = String(b);
    this.slider.setAttribute("aria-valuetext", this.inWords(b));
    this.slider.disabled = !this.weights.session.canChange();
  }
}
