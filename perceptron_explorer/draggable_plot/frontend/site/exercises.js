/**
 * The page of the exercises: one of them at a time, and which of them are solved.
 * @typedef {import("./opening.js").SiteData} SiteData
 * @typedef {import("./files.js").Params} Params
 * @typedef {import("./progress.js").Progress} Progress
 */
import { mount } from "../index.js";
import { Exercise } from "./exercise.js";
import { SiteLecture } from "./lecture.js";
import { giveValues } from "./opening.js";

/** @type {Params} */
const NO_CHOICES = {};

export class Exercises {
  /**
   * @param {HTMLElement} page @param {SiteData} data @param {Progress} progress
   * @param {(place: Element | null) => any} dataIn
   */
  constructor(page, data, progress, dataIn) {
    this.page = page;
    this.data = data;
    this.progress = progress;
    this.dataIn = dataIn;
    this.sections = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("section.exercise")]);
    this.keys = this.sections.map(({ dataset }) => dataset.key ?? "");
    this.exercises = this.sections.map(
      (section, i) => new Exercise(section, (made) => this.solved(this.keys[i], made)),
    );
    /** None where a learning platform shows the page. */
    this.bar = /** @type {HTMLElement | null} */ (document.querySelector(".page-bar-place"));
    this.revision = 0;
    /** What was made in each that was left, to come back to. @type {Map<string, Record<string, any>>} */
    this.made = new Map();
    /** Takes the present picture away, and keeps what was made in it. */
    this.leave = () => {};
    page.addEventListener("click", (event) => this.onClick(event));
    this.count();
  }

  /** Shows the exercise that an address names. @param {Params} params @returns {Promise<string>} what it has wrong */
  async open(params) {
    const key = this.keys.includes(params.exercise) ? params.exercise : this.keys[0];
    this.leave();
    for (const section of this.sections) section.hidden = section.dataset.key !== key;
    const index = this.keys.indexOf(key);
    const place = /** @type {HTMLElement} */ (this.sections[index].querySelector(".figure"));
    const { data, forms } = this.dataIn(place);
    const { picture, ...rest } = data;
    // All of them are one figure by its name: its values of another exercise are older ones.
    this.revision += 1;
    const description = { ...rest, ...JSON.parse(picture), revision: this.revision };
    Object.assign(description.values, this.made.get(key));
    const ofThis = { ...this.data, choices: index ? { exercise: key } : NO_CHOICES, values: Object.keys(forms) };
    const wrong = await giveValues([{ description, forms }], ofThis, params);
    this.markCurrent(key);
    const mounted = mount({ data: description, parentElement: place, setStateValue() {} });
    await mounted.queue;
    const live = mounted.figure?.live;
    if (live) this.exercises[index].follow(live);
    if (this.bar) new SiteLecture(this.bar, ofThis);
    this.leave = () => {
      if (mounted.figure?.live) this.made.set(key, mounted.figure.live.values());
      mounted.destroy();
    };
    return wrong;
  }

  /** Links lead on without loading the page anew, which a learning platform would take for its end. @param {MouseEvent} event */
  onClick(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-start-over]")) return this.startOver();
    const link = /** @type {HTMLAnchorElement | null} */ (target?.closest("a[data-key]") ?? null);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.closest("details")?.removeAttribute("open");
    this.go(link.dataset.key ?? "");
  }

  /** @param {string} key */
  async go(key) {
    const shown = this.open({ exercise: key });
    // The keyboard, and what is read aloud, go on from there.
    this.sections[this.keys.indexOf(key)]?.focus();
    await shown;
    try {
      history.replaceState(null, "", `?exercise=${key}`);
    } catch {
      // Some browsers let a file's address be.
    }
  }

  startOver() {
    const index = this.sections.findIndex(({ hidden }) => !hidden);
    this.leave();
    this.leave = () => {};
    this.made.delete(this.keys[index]);
    this.exercises[index].startOver();
    this.open({ exercise: this.keys[index] });
  }

  /** @param {string} key @param {Record<string, any>} values */
  solved(key, values) {
    this.progress.add(key, values);
    this.count();
  }

  /** How many are solved, and which. */
  count() {
    const solved = this.progress.solved();
    const count = this.page.querySelector(".count strong");
    if (count) count.textContent = String(this.keys.filter((key) => key in solved).length);
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (this.page.querySelectorAll("a[data-key]")))
      link.toggleAttribute("data-solved", (link.dataset.key ?? "") in solved);
  }

  /** @param {string} key */
  markCurrent(key) {
    const list = this.page.querySelector(".exercise-list");
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (list?.querySelectorAll("a[data-key]") ?? [])) {
      if (link.dataset.key === key) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const summary = list?.querySelector("summary");
    const title = list?.querySelector("[aria-current]")?.textContent;
    if (summary && title) summary.textContent = title;
  }
}
