/**
 * One of a few possibilities, as buttons side by side (radio buttons to assistive
 * technology).
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 */
import { html } from "../dom/dom.js";
import { alsoOf } from "./setter.js";

let count = 0;

/** @param {PanelItem} item @param {SceneStore} scene */
export function makeChoice({ of = "", label = "", options = [], also = [] }, scene) {
  const further = alsoOf(also);
  const group = `choice-${++count}`;
  const inputs = options.map(([value]) => {
    const input = html("input", { type: "radio", name: group, value });
    input.addEventListener("change", () => {
      further(value, scene);
      scene.set(of, value);
      scene.commit();
    });
    return input;
  });
  const labels = options.map(([, text], i) => html("label", {}, inputs[i], html("span", {}, text)));
  const element = html("fieldset", { class: "choice", "data-choice": of }, html("legend", {}, label), ...labels);
  return {
    element,
    refresh: (/** @type {unknown} */ _quantities, /** @type {Set<string>} */ changed) => {
      if (!changed.has(of)) return;
      for (const input of inputs) input.checked = input.value === scene.get(of);
    },
  };
}
