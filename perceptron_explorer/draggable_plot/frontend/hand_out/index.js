/**
 * The scenes of a lecture one below the other, as Streamlit calls it: once at mounting and again with
 * each run of the page, which seldom brings other scenes.
 * @typedef {import("./types.js").HandOutData} HandOutData
 */
import { html } from "../dom/dom.js";
import { Card } from "./card.js";
import { predictionsOf } from "./predictions.js";
import { Sheets } from "./sheets.js";

/** @type {WeakMap<Element, HandOut>} */
const mounted = new WeakMap();

class HandOut {
  /** @param {HandOutData} data @param {HTMLElement} parent */
  constructor({ name, title, pictures, scenes }, parent) {
    this.name = name;
    this.parent = parent;
    const whole = scenes.map((scene) => ({
      ...scene,
      steps: scene.steps.map((drawings) => drawings.map((one) => ({ ...one, picture: pictures[one.picture] }))),
    }));
    const predictions = predictionsOf(name);
    this.cards = whole.map((scene, at) => new Card(scene, at, predictions));
    this.sheets = new Sheets(title, whole);
    const cards = html("div", { class: "scene-cards" }, ...this.cards.map(({ element }) => element));
    this.element = html("div", { class: "hand-out" }, this.sheets.controls, cards, this.sheets.element);
    parent.replaceChildren(this.element);
  }

  destroy() {
    for (const card of this.cards) card.destroy();
    this.sheets.destroy();
    this.element.remove();
    mounted.delete(this.parent);
  }
}

/** @param {{data: HandOutData, parentElement: HTMLElement}} component */
export function mount({ data, parentElement }) {
  const known = mounted.get(parentElement);
  if (known?.name === data.name) return known;
  known?.destroy();
  const handOut = new HandOut(data, parentElement);
  mounted.set(parentElement, handOut);
  return handOut;
}
