/**
 * A number that is read: its text for people, its full precision in `data-value`.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { attributeOf, html } from "../dom/dom.js";
import { sent } from "../scene/constants.js";
import { bind } from "../scene/template.js";
import { makeLiveBox } from "./live_box.js";

/**
 * @param {PanelItem} item
 * @returns {{element: HTMLElement, refresh: (quantities: Quantities, changed: Set<string>) => void}}
 */
export function makeValue({ name = "", template = "", of = "" }) {
  const { box, content } = makeLiveBox();
  const element = html("span", { class: "value" }, box);
  if (name) element.dataset.readout = name;
  const refreshText = bind(content, template);
  const publish = attributeOf(element, "data-value");
  const [quantity, part] = of.split(".");
  const refresh = (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
    refreshText(quantities, changed);
    if (!of || !changed.has(quantity)) return;
    const value = sent(quantities.get(quantity));
    publish(JSON.stringify(part && value !== null ? value[part] : value));
  };
  return { element, refresh };
}

/** A label with its value. @param {PanelItem} item */
export function makeReadout(item) {
  const { element: value, refresh } = makeValue(item);
  const label = html("span", { class: "label" });
  bind(label, item.label ?? "");
  return { element: html("div", { class: "readout" }, label, value), refresh };
}

/** A whole sentence or equation. @param {PanelItem} item */
export function makeSentence(item) {
  const { element, refresh } = makeValue(item);
  element.className = "sentence";
  return { element: html("p", {}, element), refresh };
}
