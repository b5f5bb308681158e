/**
 * A number that stands in the picture and is changed by dragging up and down on it: the
 * movement counts, not the place, so the picture stays as it is drawn. Arrow keys step it.
 * @typedef {import("../types.js").ScrubDescription} ScrubDescription
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { changeOf, listenToKeys } from "./keys.js";
import { html } from "../dom/dom.js";
import { makeSetter } from "../panel/setter.js";
import { bind, filled, namesIn } from "../scene/template.js";
import { makeDraggable } from "./gesture.js";

/** How far a finger goes for one arrow key's step. */
const PX_PER_STEP = 10;

export class Scrub {
  /** @param {LiveScene} scene @param {ScrubDescription} description */
  constructor(scene, description) {
    this.scene = scene;
    this.description = description;
    this.set = makeSetter(description, scene);
    this.element = html("div", {
      class: `handle scrub ${description.style}`,
      role: "slider",
      tabindex: "0",
      "aria-label": description.label,
      "aria-orientation": "vertical",
      "aria-valuemin": String(-description.limit),
      "aria-valuemax": String(description.limit),
      "data-handle": description.name,
    });
    this.write = bind(this.element.appendChild(html("span")), description.text);
    this.shown = [description.at, description.of, ...namesIn(description.text)];
    this.taken = 0;
    const grip = makeDraggable(this.element, {
      start: () => this.begin(),
      move: ({ y }) => this.give(this.taken - (y / PX_PER_STEP) * description.step),
      end: () => scene.commit(),
      cancel: () => {
        this.give(this.taken);
        scene.place.onLetGo();
      },
    });
    this.isHeld = grip.isHeld;
    listenToKeys(this.element, scene, (event) => this.onKey(event));
    this.element.addEventListener("blur", () => scene.commitNow());
  }

  /** @returns {number} */
  number() {
    const { of, index } = this.description;
    const value = this.scene.get(of);
    return index === null ? value : value[index];
  }

  /** The number that the scene began with. @returns {number} */
  begun() {
    const { of, index } = this.description;
    const value = this.scene.description.values[of];
    return index === null ? value : value[index];
  }

  /** From here on movements are reckoned: the pointer's way is all that is asked for. */
  begin() {
    this.taken = this.number();
    return { x: 0, y: 0 };
  }

  /** @param {number} number */
  give(number) {
    const { limit } = this.description;
    this.set(Math.max(-limit, Math.min(limit, Number(number.toFixed(10)))));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const change = changeOf(event, this.description.step);
    if (this.isHeld() || event.ctrlKey || event.metaKey || (change === null && event.key !== "Home")) return;
    event.preventDefault();
    this.give(change === null ? this.begun() : this.number() + change);
    this.scene.commitSoon();
  }

  /** @param {Set<string>} changed */
  dependsOn(changed) {
    return changed.has("view") || this.shown.some((name) => changed.has(name));
  }

  /** Brings the element to its place and the number up to date. @param {Set<string>} changed */
  place(changed) {
    const at = this.scene.get(this.description.at);
    this.element.style.display = at ? "" : "none";
    if (!at) return;
    if (changed.has("view") || changed.has(this.description.at)) {
      const px = this.scene.view.toPx(at);
      this.element.style.transform = `translate(${px.x.toFixed(2)}px, ${px.y.toFixed(2)}px)`;
      this.element.classList.toggle("outside", !this.scene.view.contains(px));
    }
    this.write(this.scene.quantities, changed);
    const number = this.number();
    this.element.dataset.value = JSON.stringify([number]);
    this.element.setAttribute("aria-valuenow", String(Number(number.toFixed(6))));
    if (!this.isHeld()) this.speak();
  }

  speak() {
    this.element.setAttribute("aria-valuetext", filled(this.description.speech, this.scene.quantities));
  }
}
