/** The choice of a class by its sign and its name. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { SIGNS } from "./words.js";

export class ClassChoice {
  /** @param {import("./board.js").Settings} settings @param {string} title  for who does not see it @param {(y: number) => void} onChoice */
  constructor({ classes, features }, title, onChoice) {
    const signs = SIGNS[features.length];
    this.inputs = classes.map((_, y) => {
      const input = html("input", { type: "radio", name: "next-class", value: String(y) });
      input.addEventListener("change", () => onChoice(y));
      return input;
    });
    const labels = classes.map((name, y) => {
      const sign = html("span", { class: `sign class-${y}`, "aria-hidden": "true" }, signs[y]);
      return html(
        "label",
        {},
        this.inputs[y],
        html("span", { class: "box" }),
        sign,
        html("span", { class: "name" }, name),
      );
    });
    const legend = html("legend", { class: "unseen" }, title);
    this.element = html("fieldset", { class: "classes" }, legend, ...labels);
  }

  /** @param {number} chosen @param {boolean} isFixed */
  refresh(chosen, isFixed) {
    this.inputs.forEach((input, y) => {
      input.checked = y === chosen;
      input.disabled = isFixed;
    });
  }
}
