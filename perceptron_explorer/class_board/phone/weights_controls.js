/** What stands below the picture in the activity "weights": the result, w, and the slider of b. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { fixed } from "../../draggable_plot/frontend/scene/format.js";
import { axesChoice } from "./axes_choice.js";
import { Slider } from "./slider.js";
import { WeightsThird } from "./weights_third.js";
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
    this.slider = new Slider(
      { min: `${-MOST}`, max: `${MOST}`, step: `${STEP}` },
      (b) => weights.move({ b }),
      () => weights.letGo(),
    );
    this.third = new WeightsThird(weights);
    const sliders = html("div", { class: "sliders" }, this.slider.element, ...this.third.elements);
    this.elements = [...axesChoice(weights.session), this.result, this.vector, sliders];
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
    this.vector.textContent = `w = ${vectorWords(w)}${this.third.cutWords()}`;
    this.slider.refresh("b", b, this.inWords(b), !this.weights.session.canChange());
    this.third.refresh(w);
  }
}
