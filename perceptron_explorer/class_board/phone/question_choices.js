/** The choices of a question: radio buttons until the answer is shown, then how many have chosen each. */

import { distribution, letter } from "../../draggable_plot/frontend/board/distribution.js";
import { letterOf } from "../../draggable_plot/frontend/board/tally.js";
import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { ownChoiceWords, rightChoiceWords } from "./words.js";

export class ChoiceAnswer {
  /** @param {import("./question.js").Question} question @param {import("./question.js").Asked} asked */
  constructor(question, asked) {
    this.question = question;
    this.asked = asked;
    /** @type {HTMLInputElement[]} */
    this.inputs = [];
    this.shown = "";
    this.place = html("div", { class: "answers" });
    this.elements = [this.place];
    if (!asked.revealed) this.place.append(this.choices());
  }

  choices() {
    const group = html("fieldset", { class: "choices" }, html("legend", { class: "unseen" }, "Your answer"));
    this.asked.choices.forEach((words, choice) => {
      const input = html("input", { type: "radio", name: "answer", value: String(choice) });
      input.addEventListener("change", () => this.question.give({ choice }));
      this.inputs.push(input);
      const text = html("span", { class: "choice-text" }, words);
      group.append(html("label", {}, input, html("span", { class: "box" }), letter(choice), text));
    });
    return group;
  }

  refresh() {
    if (this.asked.revealed) return this.showAnswers();
    const chosen = this.question.now()?.choice;
    this.inputs.forEach((input, choice) => {
      input.checked = choice === chosen;
      input.disabled = !this.question.canAnswer();
    });
  }

  /** They come after the message that they may be shown, or with it. */
  showAnswers() {
    const { answers, own } = { answers: this.question.answers(), own: this.question.own() };
    const shown = JSON.stringify(answers);
    if (shown === this.shown) return;
    this.shown = shown;
    const words = this.asked.answer ? [html("p", { class: "answer-words" }, this.asked.answer)] : [];
    this.place.replaceChildren(...words, distribution(this.asked, answers, own));
  }

  /** What is said aloud once the answer is shown. */
  revealedWords() {
    const { right } = this.asked;
    const chosen = this.question.now()?.choice;
    const name = (/** @type {number} */ choice) => `${letterOf(choice)}, ${this.asked.choices[choice]}`;
    const own = chosen === undefined ? "" : ownChoiceWords(name(chosen));
    return typeof right === "number" ? `${rightChoiceWords(name(right))} ${own}` : own;
  }

  isHeld() {
    return false;
  }

  leave() {}
}
