/** What stands below the picture in the activity "leaves": classes, how many, the two buttons. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { axesChoice } from "./axes_choice.js";
import { LeavesThird } from "./leaves_third.js";
import { leafCount, SIGNS } from "./words.js";

export class LeavesControls {
  /** @param {import("./leaves.js").Leaves} leaves */
  constructor(leaves) {
    this.leaves = leaves;
    this.choices = leaves.settings.classes.map((name, y) => this.choice(name, y));
    this.count = html("strong", { class: "count" });
    this.other = button("Change class", () => leaves.changeClass());
    this.away = button("Remove", () => leaves.takeAway());
    const classes = html(
      "fieldset",
      { class: "classes" },
      html("legend", { class: "unseen" }, "Class of the next leaf"),
    );
    classes.append(...this.choices.map(({ label }) => label));
    leaves.session.parts.count.replaceChildren(this.count);
    this.third = new LeavesThird(leaves);
    const buttons = html("div", { class: "row" }, this.other, this.away);
    this.elements = [...axesChoice(leaves.session), ...this.third.elements, classes, buttons];
  }

  /** @param {string} name @param {number} y */
  choice(name, y) {
    const signs = SIGNS[this.leaves.settings.features.length];
    const input = html("input", { type: "radio", name: "next-class", value: String(y) });
    input.addEventListener("change", () => this.leaves.setNext(y));
    const sign = html("span", { class: `sign class-${y}`, "aria-hidden": "true" }, signs[y]);
    return {
      input,
      label: html("label", {}, input, html("span", { class: "box" }), sign, html("span", { class: "name" }, name)),
    };
  }

  /** @param {number} number  of one's own leaves */
  refresh(number) {
    const { settings, next, chosen, session } = this.leaves;
    const isFixed = !session.canChange();
    for (const { input } of this.choices) {
      input.checked = Number(input.value) === next;
      input.disabled = isFixed;
    }
    this.count.textContent = `${leafCount(number, settings.limit)}. `;
    this.third.refresh();
    this.other.disabled = this.away.disabled = isFixed || !chosen;
  }
}

/** @param {string} words @param {() => void} action */
function button(words, action) {
  const element = html("button", { type: "button" }, words);
  element.addEventListener("click", action);
  return element;
}
