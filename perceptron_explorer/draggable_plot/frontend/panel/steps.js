/**
 * Steps of a proof that are opened one by one, by the person or a lecturer; the picture
 * shows what belongs to them (marks that depend on the number of opened steps).
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";
import { makeLiveBox } from "./live_box.js";

/** @param {PanelItem} item @param {SceneStore} scene */
export function makeSteps({ of = "", steps = [] }, scene) {
  const refreshers = /** @type {ReturnType<typeof bind>[]} */ ([]);
  const parts = steps.map(([title, template], i) => {
    const { box, content } = makeLiveBox();
    refreshers.push(bind(content, template));
    return html("li", { "data-step": String(i + 1) }, html("strong", {}, title), html("p", {}, box));
  });
  const list = html("ol", { class: "steps" }, ...parts);
  const open = (/** @type {number} */ change) => {
    const opened = scene.get(of) + change;
    scene.set(of, Math.max(0, Math.min(steps.length, opened)));
    scene.commit();
  };
  const back = html("button", { type: "button", "data-steps": "back" }, "Back");
  const next = html("button", { type: "button", "data-steps": "next" }, "Next step");
  back.addEventListener("click", () => open(-1));
  next.addEventListener("click", () => open(1));
  return {
    element: html("div", { class: "proof" }, list, html("div", { class: "buttons" }, next, back)),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      const opened = quantities.get(of);
      const opens = opened > 0 && parts[opened - 1].hidden;
      parts.forEach((part, i) => (part.hidden = i >= opened));
      // In a lecture nobody scrolls to the step that the remote has opened.
      if (opens && document.documentElement.dataset.lecture) parts[opened - 1].scrollIntoView({ block: "nearest" });
      back.disabled = opened === 0;
      next.disabled = opened === steps.length;
      for (const refresh of refreshers) refresh(quantities, changed);
    },
  };
}
