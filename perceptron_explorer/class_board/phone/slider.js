/** A slider with its name on the left and its value in words on the right. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";

/** Between the ends of a feature; a finger cannot tell more apart. */
const STEPS = 200;

export class Slider {
  /** @param {Record<string, string>} range  min, max and step @param {(value: number) => void} onInput @param {() => void} onChange */
  constructor(range, onInput, onChange) {
    this.name = html("span", { class: "slider-name", "aria-hidden": "true" });
    this.input = html("input", { type: "range", ...range });
    this.value = html("output", { class: "value", "aria-live": "off" });
    this.input.addEventListener("input", () => onInput(Number(this.input.value)));
    this.input.addEventListener("change", onChange);
    this.element = html("div", { class: "row slider" }, this.name, this.input, this.value);
  }

  /** @param {string} name @param {number} value @param {string} words  the value as it is written @param {boolean} isFixed */
  refresh(name, value, words, isFixed) {
    if (this.name.textContent !== name) {
      this.name.textContent = this.name.title = name;
      this.input.setAttribute("aria-label", name);
    }
    this.value.textContent = words;
    if (Number(this.input.value) !== value) this.input.value = String(value);
    this.input.setAttribute("aria-valuetext", words);
    this.input.disabled = isFixed;
  }
}

/** The ends of a slider that goes along a feature. */
export const ALONG_A_FEATURE = { min: "0", max: `${STEPS}`, step: "1" };

/** @param {import("./board.js").Feature} feature @param {number} place  of the slider */
export const valueAt = ({ low, high }, place) => low + (place / STEPS) * (high - low);

/** @param {import("./board.js").Feature} feature @param {number} value */
export const placeOf = ({ low, high }, value) => Math.round((STEPS * (value - low)) / (high - low));
