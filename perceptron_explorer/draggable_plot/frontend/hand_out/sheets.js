/**
 * The scenes on paper: each picture as it is before the answer, with room to write a prediction, and the
 * answers on a sheet of their own. Pictures are drawn when they are asked for, one after the other.
 * @typedef {import("./types.js").SheetScene} SheetScene
 */
import { html } from "../dom/dom.js";
import { stillsOf } from "../export/still.js";

/** What two scenes a page leave to a picture. */
const SIZE_PX = { width: 400, height: 300 };
const SIZES = { A4: "A4", Letter: "letter" };
const LINES = 4;
const LINES_BELOW_CHOICES = 2;

export class Sheets {
  /** @param {string} title @param {SheetScene[]} scenes */
  constructor(title, scenes) {
    this.title = title;
    this.scenes = scenes;
    this.ending = new AbortController();
    /** @type {string[]} addresses of the pictures in memory */
    this.addresses = [];
    this.page = html("style");
    this.size = html("select", { id: "paper-size" }, ...Object.keys(SIZES).map((name) => html("option", {}, name)));
    this.size.value = navigator.language.endsWith("-US") ? "Letter" : "A4";
    this.size.addEventListener("change", () => this.setSize());
    this.setSize();
    this.answers = html("input", { type: "checkbox", checked: "" });
    this.answers.addEventListener("change", () => this.element.toggleAttribute("data-answers", this.answers.checked));
    this.button = html("button", { type: "button" }, "Print");
    this.button.addEventListener("click", () => this.print());
    this.status = html("p", { role: "status" });
    this.controls = html(
      "div",
      { class: "printing" },
      html("label", { for: "paper-size" }, "Paper ", this.size),
      html("label", {}, this.answers, " answers on a sheet of their own"),
      this.button,
      this.status,
    );
    const hint = html("p", { class: "hint" }, "Press Print on the page: the pictures are drawn for paper first.");
    this.element = html("div", { class: "sheets", "data-answers": "" }, this.page, hint);
  }

  setSize() {
    const size = SIZES[/** @type {keyof SIZES} */ (this.size.value)];
    this.page.textContent = `@media print { @page { size: ${size} portrait; margin: 14mm; } }`;
  }

  async print() {
    this.button.disabled = true;
    try {
      if (!this.element.dataset.drawn) await this.draw();
      this.status.textContent = "";
      if (!this.ending.signal.aborted) window.print();
    } catch (problem) {
      console.warn(problem);
      this.status.textContent = "The pictures could not be drawn. Load the page again, and try once more.";
    }
    this.button.disabled = false;
  }

  async draw() {
    const asked = [];
    const texts = [];
    for (const [at, scene] of this.scenes.entries()) {
      this.status.textContent = `Drawing picture ${at + 1} of ${this.scenes.length}\u2026`;
      asked.push(this.question(scene, at, await this.images(scene.steps[0], Boolean(scene.question))));
      if (!scene.question) continue;
      const after = scene.steps.length > 1 ? await this.images(scene.steps[scene.steps.length - 1], false) : [];
      texts.push(answer(scene, at, after));
      if (this.ending.signal.aborted) return;
    }
    const head = html("header", {}, html("h1", {}, this.title), html("p", { class: "name" }, "Name"));
    const questions = html("section", { class: "questions" }, head, ...asked);
    const answers = html("section", { class: "answers" }, html("h1", {}, `Answers: ${this.title}`), ...texts);
    this.element.replaceChildren(this.page, questions, ...(texts.length ? [answers] : []));
    this.element.dataset.drawn = "true";
  }

  /** @param {any[]} drawings @param {boolean} isAsking */
  async images(drawings, isAsking) {
    this.element.toggleAttribute("data-asking", isAsking);
    const blobs = await stillsOf(drawings, SIZE_PX, this.element, this.ending.signal);
    const images = blobs.map((blob) => {
      this.addresses.push(URL.createObjectURL(blob));
      return html("img", { src: this.addresses[this.addresses.length - 1], alt: "" });
    });
    await Promise.all(images.map((image) => image.decode()));
    return images;
  }

  /** @param {SheetScene} scene @param {number} at @param {HTMLImageElement[]} images */
  question({ title, words, question, choices }, at, images) {
    const boxes = choices.map((choice) => html("li", {}, choice));
    const lines = question ? (choices.length ? LINES_BELOW_CHOICES : LINES) : 0;
    return html(
      "article",
      {},
      html("div", { class: "drawn" }, ...images),
      html(
        "div",
        { class: "texts" },
        heading(at, title),
        html("p", {}, words),
        ...(question ? [html("p", { class: "question" }, question)] : []),
        ...(boxes.length ? [html("ul", {}, ...boxes)] : []),
      ),
      html("div", { class: "lines" }, ...Array.from({ length: lines }, () => html("div", {}))),
    );
  }

  destroy() {
    this.ending.abort();
    for (const address of this.addresses) URL.revokeObjectURL(address);
  }
}

/** @param {number} at @param {string} title */
const heading = (at, title) => html("h2", {}, `${at + 1}. ${title}`);

/** @param {SheetScene} scene @param {number} at @param {HTMLImageElement[]} images */
function answer({ title, question, answer: text }, at, images) {
  const texts = html(
    "div",
    { class: "texts" },
    heading(at, title),
    html("p", { class: "question" }, question),
    html("p", { class: "answer" }, text),
  );
  return html("article", {}, ...(images.length ? [html("div", { class: "drawn" }, ...images)] : []), texts);
}
