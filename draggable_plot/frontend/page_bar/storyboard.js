/**
 * The prepared scenes of a page, told one after another. A scene may ask before it shows:
 * then the next step is its answer.
 * @typedef {import("./types.js").BarData} BarData
 * @typedef {import("./types.js").PreparedScene} PreparedScene
 */
import { html } from "../dom.js";
import { lecture } from "./mode.js";

/** The picture ends where the words begin. @param {number} px */
const setCaptionHeight = (px) => document.documentElement.style.setProperty("--caption", `${px}px`);

export class Storyboard {
  /**
   * @param {(scene: number, revealed: boolean) => void} onOpen  asks for the scene's picture; −1 for the person's own
   * @param {() => void} onFirst  called before the first scene
   */
  constructor(onOpen, onFirst) {
    this.onOpen = onOpen;
    this.onFirst = onFirst;
    /** @type {PreparedScene[]} */
    this.scenes = [];
    /** From 0; −1 before the first. */
    this.index = -1;
    this.revealed = false;
    this.text = html("div", { class: "scene-text", "aria-live": "polite" });
    this.count = html("span", { class: "scene-count" });
    this.back = this.button("Previous scene", "\u2039", () => this.step(-1));
    this.next = this.button("Next", "\u203a", () => this.step(1));
    const buttons = html("div", { class: "scene-buttons", role: "group", "aria-label": "Scenes" }, this.back, this.count, this.next);
    new ResizeObserver(() => setCaptionHeight(this.text.offsetHeight)).observe(this.text);
    this.choosing = html("style");
    this.element = html("section", { class: "scene-caption", "aria-label": "Prepared scene" }, this.text, buttons, this.choosing);
  }

  /** @param {string} label @param {string} sign @param {() => void} action */
  button(label, sign, action) {
    const element = html("button", { type: "button", "aria-label": label, title: label }, sign);
    element.addEventListener("click", action);
    return element;
  }

  /** @param {BarData} data @param {boolean} anotherPage */
  take({ scenes, scene, revealed }, anotherPage) {
    this.scenes = scenes;
    if (anotherPage) {
      this.index = scene ?? -1;
      this.revealed = revealed;
    }
    this.show();
  }

  get scene() {
    return this.scenes[this.index];
  }

  isAsking() {
    return Boolean(this.scene?.question) && !this.revealed;
  }

  /** On: the answer if there is one to come, else the next scene. @param {1 | -1} direction */
  step(direction) {
    if (direction > 0 && this.isAsking()) this.reveal();
    else this.open(this.index + direction);
  }

  /** @param {number} index */
  open(index) {
    if (index < 0 || index >= this.scenes.length) return;
    if (this.index < 0) this.onFirst();
    this.index = index;
    this.revealed = false;
    this.show();
    this.onOpen(index, false);
  }

  last() {
    this.open(this.scenes.length - 1);
  }

  reveal() {
    this.revealed = true;
    this.show();
    if (this.scene.changes) this.onOpen(this.index, true);
  }

  /** Away from the prepared scenes, and back to the person's own picture. */
  leave() {
    if (this.index < 0) return;
    this.index = -1;
    this.revealed = false;
    this.onOpen(-1, false);
  }

  show() {
    const { scene } = this;
    lecture.setScene(scene ? this.index + 1 : null);
    this.chooseNumbers();
    this.element.hidden = this.scenes.length === 0;
    this.back.disabled = this.index <= 0;
    this.next.disabled = !this.isAsking() && this.index >= this.scenes.length - 1;
    this.next.title = this.isAsking() ? "Show the answer" : "Next";
    this.next.setAttribute("aria-label", this.next.title);
    this.count.textContent = scene ? `${this.index + 1} / ${this.scenes.length}` : `${this.scenes.length} scenes`;
    this.text.replaceChildren(...(scene ? this.telling(scene) : []));
  }

  /** Beside the picture stand the numbers that the scene is about, once they give no answer away. */
  chooseNumbers() {
    const named = this.scene?.numbers;
    const others = (named ?? []).map((title) => `:not([data-group="${CSS.escape(title)}"])`).join("");
    this.choosing.textContent = others && `:root[data-lecture] .draggable-plot .group${others} { display: none }`;
    if (this.scene && lecture.isOn()) lecture.setNumbers(named?.length === 0 ? "hidden" : this.isAsking() ? "waiting" : "shown");
  }

  /** The answer has its place from the start, so that nothing moves when it comes. @param {PreparedScene} scene */
  telling({ title, words, question, answer }) {
    const parts = [html("h2", {}, title), html("p", {}, words)];
    if (question) parts.push(html("p", { class: "question" }, question));
    if (question) parts.push(html("p", { class: this.revealed ? "answer" : "answer waiting" }, answer));
    return parts.filter((part) => part.textContent);
  }
}
