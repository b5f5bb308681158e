/**
 * One scene on the screen: its picture to drag, its words, what one predicts, and the answer on request.
 * @typedef {import("./types.js").SheetScene} SheetScene
 */
import { html } from "../dom/dom.js";
import { LivePictures } from "./live_pictures.js";

/** @typedef {{of: (scene: number) => string, write: (scene: number, text: string) => void}} Predictions */

export class Card {
  /** @param {SheetScene} scene @param {number} at @param {Predictions} predictions */
  constructor(scene, at, predictions) {
    this.scene = scene;
    this.revealed = 0;
    this.pictures = new LivePictures(scene.steps, scene.numbers);
    this.answer = html("p", { class: "answer", "aria-live": "polite" });
    this.button = html("button", { type: "button" });
    this.button.addEventListener("click", () => this.show(this.revealed < this.last ? this.revealed + 1 : 0));
    // Where they have no room beside the words, they come between these and the picture when asked for.
    this.numbers = html("button", { type: "button", class: "numbers" }, "Numbers");
    this.numbers.addEventListener("click", () => this.toggleNumbers());
    const asked = scene.question
      ? [html("p", { class: "question" }, scene.question), predictionField(scene, at, predictions), this.button]
      : [];
    const texts = html(
      "div",
      { class: "texts" },
      html("h2", {}, `${at + 1}. ${scene.title}`),
      html("p", {}, scene.words),
      ...asked,
      this.answer,
      this.numbers,
    );
    this.element = html("article", { class: "scene-card" }, this.pictures.element, texts);
    this.write();
  }

  /** How many presses it takes to its answer. */
  get last() {
    return this.scene.question ? Math.max(1, this.scene.steps.length - 1) : 0;
  }

  /** @param {number} revealed */
  show(revealed) {
    this.revealed = revealed;
    if (this.scene.steps.length > 1) this.pictures.show(revealed);
    this.write();
  }

  toggleNumbers() {
    const areShown = this.element.toggleAttribute("data-numbers");
    this.numbers.setAttribute("aria-expanded", String(areShown));
    if (areShown) this.element.querySelector(".panel")?.scrollIntoView({ block: "center" });
  }

  write() {
    const isShown = this.revealed === this.last;
    this.element.toggleAttribute("data-asking", this.revealed === 0 && this.last > 0);
    this.numbers.hidden = this.scene.numbers?.length === 0 || !isShown;
    this.answer.textContent = isShown && this.scene.question ? this.scene.answer : "";
    this.button.textContent = isShown ? "Hide the answer" : this.revealed ? "Go on with the answer" : "Show the answer";
  }

  destroy() {
    this.pictures.destroy();
  }
}

/** Words of one's own, or one of the choices. @param {SheetScene} scene @param {number} at @param {Predictions} predictions */
function predictionField({ choices }, at, predictions) {
  const written = predictions.of(at);
  if (!choices.length) {
    const field = html("textarea", { rows: "2", maxlength: "400" });
    field.value = written;
    field.addEventListener("input", () => predictions.write(at, field.value));
    return html("label", { class: "prediction" }, "Your prediction", field);
  }
  const options = choices.map((choice) => {
    const radio = html("input", { type: "radio", name: `prediction-${at}` });
    radio.checked = choice === written;
    radio.addEventListener("change", () => predictions.write(at, choice));
    return html("label", {}, radio, choice);
  });
  return html("fieldset", { class: "prediction" }, html("legend", {}, "Your prediction"), ...options);
}
