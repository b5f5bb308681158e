/**
 * Numbers in square brackets: a column, a row, a matrix. An entry can be linked with a mark
 * of the picture; links.js lights both up.
 * @typedef {import("../types.js").PanelItem} PanelItem
 */
import { html } from "../dom.js";
import { bind } from "../scene/template.js";
import { makeValue } from "./readout.js";

/** @param {PanelItem} item */
export function makeMatrix({ label = "", name = "", nColumns = 1, cells = [] }) {
  const values = cells.map(makeValue);
  values.forEach(({ element }, i) => {
    const { link } = cells[i];
    if (link) Object.assign(element, { tabIndex: 0 }).dataset.link = link;
  });
  const rows = [];
  for (let at = 0; at < values.length; at += nColumns)
    rows.push(html("tr", {}, ...values.slice(at, at + nColumns).map(({ element }) => html("td", {}, element))));
  const heading = html("span", { class: "label" });
  bind(heading, label);
  const table = html("table", { class: "brackets", "aria-label": heading.textContent ?? "" }, html("tbody", {}, ...rows));
  table.dataset.matrix = name;
  return {
    element: html("div", { class: "matrix" }, heading, table),
    /** @type {ReturnType<typeof makeValue>["refresh"]} */
    refresh: (quantities, changed) => values.forEach(({ refresh }) => refresh(quantities, changed)),
  };
}
