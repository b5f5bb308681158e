/** What stands below the picture in the activity "leaves": classes, how many, the two buttons. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { axesChoice } from "./axes_choice.js";
import { ClassChoice } from "./class_choice.js";
import { LeavesThird } from "./leaves_third.js";
import { leafCount } from "./words.js";

export class LeavesControls {
  /** @param {import("./leaves.js").Leaves} leaves */
  constructor(leaves) {
    this.leaves = leaves;
    this.classes = new ClassChoice(leaves.settings, "Class of the next leaf", (y) => leaves.setNext(y));
    this.count = html("strong", { class: "count" });
    this.other = button("Change class", () => leaves.changeClass());
    this.away = button("Remove", () => leaves.takeAway());
    leaves.session.parts.count.replaceChildren(this.count);
    this.third = new LeavesThird(leaves);
    this.buttons = html("div", { class: "row" }, this.other, this.away);
    const axes = axesChoice(leaves.session);
    this.elements = [...axes, ...this.third.elements, this.classes.element, this.buttons];
  }

  /** @param {number} number  of one's own leaves */
  refresh(number) {
    const { settings, next, chosen, session } = this.leaves;
    const isFixed = !session.canChange();
    this.classes.refresh(next, isFixed);
    this.count.textContent = `${leafCount(number, settings.limit)}. `;
    this.third.refresh();
    this.other.disabled = this.away.disabled = isFixed || !chosen;
  }
}

/** @param {string} words @param {() => void} action */
export function button(words, action) {
  const element = html("button", { type: "button" }, words);
  element.addEventListener("click", action);
  return element;
}
