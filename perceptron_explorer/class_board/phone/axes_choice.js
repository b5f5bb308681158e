/** On a board of three features: the choice which two of them the picture shows. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { pairTitle, pairWords } from "./three_words.js";

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
];

/**
 * Nothing where there are two features only.
 * @param {import("./session.js").Session} session @returns {HTMLElement[]}
 */
export function axesChoice({ stage, settings: { features } }) {
  if (features.length < 3) return [];
  const choices = PAIRS.map((pair) => {
    const input = html("input", { type: "radio", name: "axes", "aria-label": pairTitle(features, pair) });
    input.checked = pair.every((column, i) => column === stage.shown[i]);
    input.addEventListener("change", () => stage.turnTo(pair));
    const name = html("span", { class: "name", "aria-hidden": "true" }, pairWords(pair));
    return html("label", {}, input, html("span", { class: "box" }), name);
  });
  const legend = html("legend", { class: "unseen" }, "The two features in the picture");
  return [html("fieldset", { class: "classes axes" }, legend, ...choices)];
}
