/**
 * The prepared scenes of a page, told one after another, and from page to page. A scene may ask
 * before it shows: then the next steps are its answer.
 * @typedef {import("./types.js").BarData} BarData
 * @typedef {import("./types.js").PreparedScene} PreparedScene
 * @typedef {import("./order.js").Order} Order
 *
 * @typedef {{to: string, scene: number, revealed: number}} Wish  a page, a scene on it, and how many of its answers
 */
import { html } from "../dom/dom.js";
import { lecture } from "./mode.js";
import { afterStep, lastOf, numbered, numberOf, totalOf } from "./order.js";

const MISSING = "No connection to the server. This picture appears once it is back.";

/** The picture ends where the words begin. @param {number} px */
const setCaptionHeight = (px) => document.documentElement.style.setProperty("--caption", `${px}px`);

/**
 * What was shown last on each page, to come back to; the page that was shown last comes last.
 * @type {Map<string, {index: number, revealed: number}>}
 */
const places = new Map();
/** The lecture that these are of. */
let placesOf = "";

export class Storyboard {
  /**
   * @param {(wish: Wish) => void} onOpen  asks for the scene's picture; −1 for the person's own
   * @param {() => void} onFirst  called before the first scene
   * @param {() => void} onBars  opens the page's bars
   * @param {() => void} onShow  called when something else is shown
   */
  constructor(onOpen, onFirst, onBars, onShow) {
    this.onOpen = onOpen;
    this.onFirst = onFirst;
    this.onShow = onShow;
    this.page = "";
    /** @type {PreparedScene[]} */
    this.scenes = [];
    /** Of the lecture. @type {string[]} */
    this.pages = [];
    /** For each of its scenes which of them it is on. @type {number[]} */
    this.order = [];
    this.byPage = false;
    /** From 0; −1 before the first. */
    this.index = -1;
    /** How many of its answers are shown. */
    this.revealed = 0;
    /** Whether its picture cannot be shown for now. */
    this.isMissing = false;
    this.text = html("div", { class: "scene-text", "aria-live": "polite" });
    this.count = html("span", { class: "scene-count" });
    this.back = this.button("Previous scene", "\u2039", () => this.step(-1));
    this.next = this.button("Next", "\u203a", () => this.step(1));
    const menu = this.button("Pages and controls (M)", "\u2630", onBars);
    const buttons = html(
      "div",
      { class: "scene-buttons", role: "group", "aria-label": "Scenes" },
      this.back,
      this.count,
      this.next,
      menu,
    );
    new ResizeObserver(() => setCaptionHeight(this.text.offsetHeight)).observe(this.text);
    this.choosing = html("style");
    this.element = html(
      "section",
      { class: "scene-caption", "aria-label": "Prepared scene" },
      this.text,
      buttons,
      this.choosing,
    );
  }

  /** @param {string} label @param {string} sign @param {() => void} action */
  button(label, sign, action) {
    const element = html("button", { type: "button", "aria-label": label, title: label }, sign);
    element.addEventListener("click", action);
    return element;
  }

  /** @param {BarData} data @param {boolean} isOther  than that of the page, or of the lecture, before */
  take({ page, scenes, scene, revealed, pages, order, byPage, lecture: word }, isOther) {
    Object.assign(this, { page, scenes, pages, order, byPage });
    if (word !== placesOf) places.clear();
    placesOf = word;
    if (isOther) {
      this.index = scene ?? -1;
      this.revealed = revealed;
    }
    this.show();
  }

  get scene() {
    return this.scenes[this.index];
  }

  /** How many scenes are counted. */
  get total() {
    return totalOf(this);
  }

  /** How many steps its answer takes. */
  get steps() {
    return this.scene?.question ? Math.max(1, this.scene.then.length) : 0;
  }

  isAsking() {
    return this.revealed < this.steps;
  }

  /** Whether none of the answer is shown yet: a proof may come step by step. */
  isWaiting() {
    return this.isAsking() && this.revealed === 0;
  }

  /** On: the answer if there is one to come, else the next scene, here or on the next page. @param {1 | -1} direction */
  step(direction) {
    if (direction > 0 && this.isAsking()) return this.reveal(this.revealed + 1);
    this.goTo(afterStep(this, this.index, direction));
  }

  /** @param {import("./order.js").Place | null} place */
  goTo(place) {
    if (place?.page === this.page) this.open(place.scene);
    else if (place) this.onOpen({ to: place.page, scene: place.scene, revealed: 0 });
  }

  /** @param {number} number  from 1 */
  openNumber(number) {
    this.goTo(numbered(this, number));
  }

  /** @param {number} index @param {number} [revealed] */
  open(index, revealed = 0) {
    if (index < 0 || index >= this.scenes.length) return;
    if (this.index < 0) this.onFirst();
    this.index = index;
    this.revealed = revealed;
    this.show();
    this.onOpen({ to: this.page, scene: index, revealed });
  }

  openLast() {
    this.goTo(lastOf(this));
  }

  /** @param {number} answers */
  reveal(answers) {
    this.revealed = answers;
    this.show();
    if (this.scene.then.length) this.onOpen({ to: this.page, scene: this.index, revealed: answers });
  }

  /** Away from the prepared scenes, and back to the person's own picture. */
  leave() {
    if (this.index < 0) return;
    this.index = -1;
    this.revealed = 0;
    this.onOpen({ to: this.page, scene: -1, revealed: 0 });
  }

  /** Whether the lecture goes on from this page on another. */
  isLeftElsewhere() {
    return places.size > 0 && !this.byPage;
  }

  /**
   * To the scene that was shown last: on this page, where the lecture is counted page by page.
   * @param {boolean} [onAnyPage] @returns {boolean} whether there was one
   */
  comeBack(onAnyPage = !this.byPage) {
    const page = onAnyPage ? [...places.keys()].pop() : this.page;
    const place = places.get(page ?? "");
    if (page === undefined || !place) return false;
    if (page === this.page) this.open(place.index, place.revealed);
    else this.onOpen({ to: page, scene: place.index, revealed: 0 });
    return true;
  }

  /** Says that a picture is still to come, or no longer. @param {boolean} isMissing */
  setMissing(isMissing) {
    if (isMissing === this.isMissing) return;
    this.isMissing = isMissing;
    this.show();
  }

  /** The scene as it is to be seen, in the words of an address. @param {Wish} wish */
  addressOf({ scene, revealed }) {
    const { shows, then } = this.scenes[scene];
    return [shows, ...then.slice(0, revealed)].join("&");
  }

  show() {
    const { scene } = this;
    if (scene) {
      places.delete(this.page);
      places.set(this.page, { index: this.index, revealed: this.revealed });
    }
    lecture.setScene(scene ? this.index + 1 : null, this.isWaiting());
    this.chooseNumbers();
    this.element.hidden = this.scenes.length === 0;
    this.back.disabled = afterStep(this, this.index, -1) === null;
    this.next.disabled = !this.isAsking() && afterStep(this, this.index, 1) === null;
    this.next.title = this.isAsking() ? "Show the answer" : "Next";
    this.next.setAttribute("aria-label", this.next.title);
    this.count.textContent = scene ? `${numberOf(this, this.index)} / ${this.total}` : `${this.total} scenes`;
    this.text.replaceChildren(...(scene ? this.telling(scene) : []));
    this.onShow();
  }

  /** What the speaker view shows of it. */
  state() {
    const { scene, index, total } = this;
    const { title = "", words = "", question = "", answer = "", nextTitle } = scene ?? {};
    const number = scene ? numberOf(this, index) : null;
    const next = nextTitle ?? this.scenes[index + 1]?.title ?? "";
    return { number, total, title, words, question, answer, isAsking: this.isAsking(), next };
  }

  /** Beside the picture stand the numbers that the scene is about, once they give no answer away. */
  chooseNumbers() {
    const named = this.scene?.numbers;
    const others = (named ?? []).map((name) => `:not([data-group="${CSS.escape(name)}"])`).join("");
    this.choosing.textContent = others && `:root[data-lecture] .draggable-plot .group${others} { display: none }`;
    if (!this.scene || !lecture.isOn()) return;
    lecture.setNumbers(named?.length === 0 ? "hidden" : this.isWaiting() ? "waiting" : "shown");
  }

  /** The groups of numbers that stand beside the picture, by name; null for all. */
  shownNumbers() {
    if (!lecture.isOn()) return null;
    return lecture.hidesNumbers() ? [] : (this.scene?.numbers ?? null);
  }

  /** The answer has its place from the start, so that nothing moves when it comes. @param {PreparedScene} scene */
  telling({ title, words, question, answer }) {
    const parts = [html("h2", {}, title), html("p", {}, words)];
    if (question) parts.push(html("p", { class: "question" }, question));
    if (question) parts.push(html("p", { class: this.isAsking() ? "answer waiting" : "answer" }, answer));
    if (this.isMissing) parts.push(html("p", { class: "missing" }, MISSING));
    return parts.filter((part) => part.textContent);
  }
}
