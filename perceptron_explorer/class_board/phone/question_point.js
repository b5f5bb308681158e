/**
 * A point of the plane as an answer: a tap places it, a drag or the arrow keys move it.
 * @typedef {import("./plane.js").Point} Point
 */
import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { nameOfKey } from "../../draggable_plot/frontend/dom/dom.js";
import { LeafMarks } from "./leaf_marks.js";
import { AnswerMarks } from "./question_marks.js";
import { ownPointWords, placeWords, POINT_KEYS, pointLegend, rightPointWords } from "./words.js";

/** Shares of a feature's range, the larger one with the Shift key. */
const STEP = 0.02;
const LARGE_STEP = 0.1;
/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class PointAnswer {
  /** @param {import("./question.js").Question} question @param {import("./question.js").Asked} asked */
  constructor(question, asked) {
    this.question = question;
    this.asked = asked;
    this.session = question.session;
    this.stage = question.stage;
    this.leaves = new LeafMarks(this.stage.layers.others, false);
    this.marks = new AnswerMarks(this.stage.layers);
    /** Where a finger holds it, before it is let go. @type {Point | null} */
    this.held = null;
    this.pointer = -1;
    this.words = html("p", { class: "result" });
    this.elements = [this.words];
    this.ending = new AbortController();
    this.listen(this.ending.signal);
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    const { picture } = this.stage;
    picture.setAttribute("tabindex", "0");
    picture.setAttribute("aria-label", `The plane of the leaves. ${POINT_KEYS}`);
    picture.addEventListener("pointerdown", (event) => this.onDown(event), { signal });
    picture.addEventListener("pointermove", (event) => event.pointerId === this.pointer && this.hold(event), {
      signal,
    });
    picture.addEventListener("pointerup", (event) => event.pointerId === this.pointer && this.letGo(), { signal });
    picture.addEventListener("pointercancel", () => this.drop(), { signal });
    picture.addEventListener("keydown", (event) => this.onKey(event), { signal });
  }

  /** @param {PointerEvent} event */
  onDown(event) {
    // A second finger means no answer.
    if (this.pointer >= 0) return this.drop();
    if (event.button || !this.stage.plane?.contains(this.stage.pxOf(event)) || !this.question.canAnswer()) return;
    this.pointer = event.pointerId;
    this.stage.picture.setPointerCapture(event.pointerId);
    this.hold(event);
  }

  /** @param {PointerEvent} event */
  hold(event) {
    this.held = this.stage.plane?.toData(this.stage.pxOf(event)) ?? null;
    this.refresh();
  }

  letGo() {
    const x = this.held;
    this.drop();
    if (x) this.place(x);
  }

  drop() {
    this.held = null;
    this.pointer = -1;
    this.refresh();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const arrow = ARROWS[nameOfKey(event)];
    if (event.ctrlKey || event.metaKey || event.altKey || !arrow || !this.stage.plane) return;
    event.preventDefault();
    const { plane } = this.stage;
    const from = this.own() ?? this.session.settings.features.map(({ low, high }) => (low + high) / 2);
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const axes = plane.axes();
    const moved = plane
      .seen(from)
      .map((entry, axis) => entry + arrow[axis] * step * (axes[axis].high - axes[axis].low));
    this.place(plane.placed(from, moved));
  }

  /** @param {Point} x */
  place(x) {
    if (!this.question.canAnswer()) return;
    this.question.give({ x });
    this.session.say(ownPointWords(placeWords(this.session.settings.features, x)));
  }

  /** The own point of this round, or nothing. @returns {Point | null} */
  own() {
    return this.held ?? this.question.now()?.x ?? null;
  }

  refresh() {
    const { plane } = this.stage;
    if (!plane) return;
    this.leaves.draw(
      this.session.allLeaves(),
      ({ x }) => plane.toPx(x),
      () => "",
    );
    const { revealed, right } = this.asked;
    const others = revealed ? this.question.answers().filter(({ mine }) => !mine) : [];
    this.marks.draw(plane, others, this.own(), Array.isArray(right) ? right : null);
    const words = revealed ? this.revealedWords() : this.ownWords();
    if (this.words.textContent !== words) this.words.textContent = words;
  }

  ownWords() {
    const x = this.own();
    return x ? ownPointWords(placeWords(this.session.settings.features, x)) : "";
  }

  revealedWords() {
    const { right, answer, round } = this.asked;
    const place = Array.isArray(right) ? rightPointWords(placeWords(this.session.settings.features, right)) : "";
    return [answer, place, this.ownWords(), pointLegend(round)].filter(Boolean).join(" ");
  }

  isHeld() {
    return this.held !== null;
  }

  leave() {
    this.ending.abort();
  }
}
