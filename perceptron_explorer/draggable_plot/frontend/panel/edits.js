/**
 * What a person without a keyboard needs for editing points: the class of the next one, and
 * what can be done with the chosen one.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { makeChoice } from "./choice.js";

/** @param {PanelItem} item @param {LiveScene} scene */
export function makeEdits(item, scene) {
  const choice = makeChoice(item, scene);
  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => void} */ act) => {
    const element = html("button", { type: "button", "data-action": name, disabled: "" }, text);
    element.addEventListener("click", act);
    return element;
  };
  const buttons = [
    button("other-class", "Other class", () => scene.editor?.changeClass()),
    button("remove", "Remove", () => scene.editor?.remove()),
  ];
  const chosen = scene.probe?.description.sets ?? "";
  const row = html(
    "div",
    { class: "buttons", role: "group", "aria-label": "The chosen leaf" },
    html("span", {}, "Chosen leaf"),
    ...buttons,
  );
  return {
    element: html("div", { class: "edits" }, choice.element, row),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      choice.refresh(quantities, changed);
      if (!changed.has(chosen)) return;
      for (const element of buttons) element.disabled = quantities.get(chosen) === null;
    },
  };
}
