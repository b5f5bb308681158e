/**
 * Numbers in square brackets: a column, a row, a matrix. An entry is read or typed, and can
 * be linked with a mark of the picture; links.js lights both up. A row can be chosen.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 *
 * @typedef {object} Cell
 * @property {HTMLElement} element
 * @property {HTMLElement | null} problem  where a typed entry says what is wrong with it
 * @property {Function} refresh
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";
import { makeInput } from "./field.js";
import { makeValue } from "./readout.js";

/** @param {PanelItem} item @param {LiveScene} scene @returns {Cell} */
function makeCell(item, scene) {
  if (item.kind === "field") {
    const { input, problem, refresh } = makeInput(item, scene);
    if (item.link) input.dataset.link = item.link;
    return { element: input, problem, refresh };
  }
  const { element, refresh } = makeValue(item);
  if (item.link) Object.assign(element, { tabIndex: 0 }).dataset.link = item.link;
  return { element, problem: null, refresh };
}

/** @param {PanelItem} item @param {LiveScene} scene */
export function makeMatrix({ label = "", name = "", nColumns = 1, cells = [], rowNames = [], chooses = null }, scene) {
  const parts = cells.map((cell) => makeCell(cell, scene));
  const rows = Array.from({ length: parts.length / nColumns }, (_, row) => {
    const entries = parts.slice(row * nColumns, (row + 1) * nColumns).map(({ element }) => html("td", {}, element));
    return html("tr", {}, ...entries);
  });
  const heading = html("span", { class: "label" });
  bind(heading, label);
  const table = html(
    "table",
    { class: "brackets", "aria-label": heading.textContent ?? "" },
    html("tbody", {}, ...rows),
  );
  table.dataset.matrix = name;
  const names = makeRowNames(rowNames, rows, chooses, scene);
  const problems = parts.flatMap(({ problem }) => problem ?? []);
  const equation = html("div", { class: "equation" }, heading, ...names.elements, table);
  const element = html("div", { class: "matrix" }, equation, ...problems);
  if (nColumns > 1) element.classList.add("wide");
  return {
    element,
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      for (const { refresh } of parts) refresh(quantities, changed);
      names.refresh(quantities, changed);
    },
  };
}

/**
 * The names before the rows; where a row can be chosen they are buttons, and going into a row
 * chooses it too.
 * @param {string[]} texts @param {HTMLElement[]} rows @param {string | null} chooses @param {LiveScene} scene
 */
function makeRowNames(texts, rows, chooses, scene) {
  const buttons = texts.map((text, row) => {
    const button = chooses ? html("button", { type: "button", "data-row": `${chooses}.${row}` }) : html("span");
    bind(button, text);
    if (chooses) button.addEventListener("click", () => scene.act({ [chooses]: row }));
    return button;
  });
  if (chooses) rows.forEach((row, i) => row.addEventListener("focusin", () => scene.set(chooses, i)));
  return {
    elements: buttons.length ? [html("div", { class: "row-names" }, ...buttons)] : [],
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      if (!chooses || !changed.has(chooses)) return;
      rows.forEach((row, i) => row.classList.toggle("chosen", i === quantities.get(chooses)));
      buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === quantities.get(chooses))));
    },
  };
}
