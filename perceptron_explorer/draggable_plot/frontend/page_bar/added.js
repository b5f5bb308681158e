/**
 * "Add this picture to my lecture": what has come of it, aloud and to be seen, with an Undo. It stays
 * until it is closed, or another page is shown.
 * @typedef {import("./types.js").Added} Added
 */
import { html } from "../dom/dom.js";

export class AddedNote {
  /** @param {() => void} onUndo */
  constructor(onUndo) {
    /** What was shown last, or belongs to another page. */
    this.number = 0;
    this.text = html("p", { role: "status" });
    this.undo = html("button", { type: "button" }, "Undo");
    this.undo.addEventListener("click", onUndo);
    const close = html("button", { type: "button", "aria-label": "Close", title: "Close" }, "\u00d7");
    close.addEventListener("click", () => this.close());
    this.buttons = html("div", { class: "added-buttons" }, this.undo, close);
    this.element = html("div", { class: "added" }, this.text, this.buttons);
    this.close();
  }

  /** @param {Added | null} added @param {boolean} anotherPage @param {string[]} leftBehind  what no address holds of the picture */
  take(added, anotherPage, leftBehind) {
    if (anotherPage) this.close();
    const isNew = added && added.number > this.number;
    if (!isNew) return;
    this.number = added.number;
    if (anotherPage) return;
    this.text.textContent = [added.text, ...(added.undo ? leftBehind : [])].join(" ");
    this.undo.hidden = !added.undo;
    this.buttons.hidden = false;
  }

  /** The place that is spoken of stays on the page, so that it is heard when it is filled. */
  close() {
    this.text.textContent = "";
    this.buttons.hidden = true;
  }
}
