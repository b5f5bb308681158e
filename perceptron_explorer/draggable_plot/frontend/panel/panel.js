/**
 * What stands beside the picture: readouts, sentences, tables, fields and buttons, all
 * live while a handle moves.
 * @typedef {import("../types.js").PanelGroup} PanelGroup
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { compile } from "../scene/expressions.js";
import { bind } from "../scene/template.js";
import { makeChart } from "./chart.js";
import { makeChoice } from "./choice.js";
import { makeCloud } from "./cloud.js";
import { makeCurve } from "./curve.js";
import { makeEdits } from "./edits.js";
import { makeField } from "./field.js";
import { glide } from "./glide.js";
import { makeMatrix } from "./matrix.js";
import { makeReadout, makeSentence } from "./readout.js";
import { makeSlider } from "./slider.js";
import { keepHeight } from "./keep_height.js";
import { makeSteps } from "./steps.js";
import { makeTable } from "./table.js";
import { makeTimeline } from "./timeline.js";
import { makeTrace } from "./trace.js";

/** @param {PanelItem} item @param {LiveScene} scene */
function makeAction({ name = "", label = "", values = {}, otherwise = {}, also = [], overMs = 0 }, scene) {
  const further = workedOut(also, scene.quantities);
  const element = html("button", { type: "button", "data-action": name }, label);
  element.addEventListener("click", () => {
    const isThere = Object.keys(otherwise).length > 0 && holds(scene, values);
    const next = { ...(isThere ? otherwise : values), ...further() };
    glide(scene, next, { overMs, arrive: () => scene.act(next) });
  });
  return { element, refresh: () => {} };
}

/**
 * What further values are made of the quantities, at the moment that it is asked for.
 * @param {import("../types.js").SettingDescription[]} also @param {Quantities} quantities @returns {() => Record<string, any>}
 */
function workedOut(also, quantities) {
  const settings = also.map(({ sets, to }) => ({ sets, compute: compile(to) }));
  return () => Object.fromEntries(settings.map(({ sets, compute }) => [sets, compute(quantities.read)]));
}

/** Whether a scene has these values. @param {LiveScene} scene @param {Record<string, any>} values */
function holds(scene, values) {
  return Object.entries(values).every(([name, value]) => JSON.stringify(scene.get(name)) === JSON.stringify(value));
}

/** @type {Record<string, (item: PanelItem, scene: LiveScene) => {element: HTMLElement, refresh: Function}>} */
const MAKERS = {
  readout: makeReadout,
  sentence: makeSentence,
  table: makeTable,
  field: makeField,
  action: makeAction,
  choice: makeChoice,
  slider: makeSlider,
  cloud: makeCloud,
  curve: makeCurve,
  timeline: makeTimeline,
  trace: makeTrace,
  chart: makeChart,
  steps: makeSteps,
  matrix: makeMatrix,
  edits: makeEdits,
};

/** Stands for a change of every quantity: what was hidden has missed some. @extends {Set<string>} */
class Everything extends Set {
  has() {
    return true;
  }
}
const everything = new Everything();

/** Whether an item is for the case at hand. @param {PanelItem} item @param {Quantities} quantities */
function applies({ when, unless }, quantities) {
  return (!when || quantities.get(when) !== null) && (!unless || quantities.get(unless) === null);
}

/**
 * @param {HTMLElement} panel @param {PanelGroup[]} groups @param {LiveScene} scene
 * @returns {(changed: Set<string>) => void} refreshes what depends on the changed quantities
 */
export function buildPanel(panel, groups, scene) {
  /** @type {{item: PanelItem, shown: boolean, element: HTMLElement, refresh: Function}[]} */
  const made = [];
  const sections = groups.map(({ name, title, items, keepsHeight }) => {
    const section = html("section", { class: "group" });
    if (keepsHeight) keepHeight(section, scene.ended);
    if (title) bind(section.appendChild(html("h2")), title);
    section.dataset.group = name;
    section.dataset.actions = String(items.filter(({ kind }) => kind === "action").length);
    section.dataset.fields = String(items.filter(({ kind }) => kind === "field").length);
    for (const item of items) {
      const parts = { item, shown: true, ...MAKERS[item.kind](item, scene) };
      section.append(parts.element);
      made.push(parts);
    }
    return section;
  });
  panel.replaceChildren(...sections);
  return (changed) => {
    for (const parts of made) {
      const { item, element, refresh } = parts;
      const shown = applies(item, scene.quantities);
      const appeared = shown && !parts.shown;
      if (parts.shown !== shown) element.hidden = !shown;
      parts.shown = shown;
      if (shown) refresh(scene.quantities, appeared ? everything : changed);
    }
  };
}
