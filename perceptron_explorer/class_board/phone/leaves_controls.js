/** What stands below the picture in the activity "leaves": classes, how many, the two buttons. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
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
    this.elements = [classes, html("div", { class: "row" }, this.other, this.away)];
  }

  /** @param {string} name @param {number} y */
  choice(name, y) {
    const input = html("input", { type: "radio", name: "next-class", value: String(y) });
    input.addEventListener("change", () => this.leaves.setNext(y));
    const sign = html("span", { class: `sign class-${y}`, "aria-hidden": "true" }, SIGNS[y]);
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
    this.other.disabled = this.away.disabled = isFixed || !chosen;
  }
}

/** @param {string} words @param {() => void} action */
function button(words, action) {
  const element = html("button", { type: "button" }, words);
  element.addEventListener("click", action);
  return element;
}
