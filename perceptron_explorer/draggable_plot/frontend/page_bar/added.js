/**
 * "Add this picture to my lecture": what has come of it, aloud and to be seen, with an Undo, and with
 * the next step: adding what the picture shows then as the answer. It stays until it is closed, or
 * another page is shown.
 * @typedef {import("./types.js").Added} Added
 */
import { html } from "../dom/dom.js";

export class AddedNote {
  /** @param {() => void} onUndo @param {() => void} onAnswer */
  constructor(onUndo, onAnswer) {
    /** What was shown last, or belongs to another page. */
    this.number = 0;
    this.text = html("p", { role: "status" });
    this.undo = html("button", { type: "button" }, "Undo");
    this.undo.addEventListener("click", onUndo);
    this.answer = html("button", { type: "button", "aria-keyshortcuts": "Shift+A" }, "Add as its answer");
    this.answer.title = "Drag to the picture of the answer, then add it (Shift A)";
    this.answer.addEventListener("click", onAnswer);
    const close = html("button", { type: "button", "aria-label": "Close", title: "Close" }, "\u00d7");
    close.addEventListener("click", () => this.close());
    this.buttons = html("div", { class: "added-buttons" }, this.answer, this.undo, close);
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
    this.answer.hidden = !added.undo;
    this.buttons.hidden = false;
  }

  /** The place that is spoken of stays on the page, so that it is heard when it is filled. */
  close() {
    this.text.textContent = "";
    this.buttons.hidden = true;
  }
}
