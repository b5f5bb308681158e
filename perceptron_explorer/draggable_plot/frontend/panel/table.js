/**
 * Readouts in rows and columns with headings, as the counts of a confusion matrix.
 * @typedef {import("../types.js").PanelItem} PanelItem
 */
import { html } from "../dom/dom.js";
import { bind } from "../scene/template.js";
import { makeValue } from "./readout.js";

/** @param {PanelItem} item */
export function makeTable({ caption = "", columns = [], rows = [], cells = [] }) {
  const values = cells.map(makeValue);
  const heads = columns.map((text) => {
    const head = html("th", { scope: "col" });
    bind(head, text);
    return head;
  });
  const body = rows.map((text, row) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, text),
      ...columns.map((_, column) => html("td", {}, values[row * columns.length + column].element)),
    ),
  );
  const element = html(
    "table",
    {},
    html("caption", {}, caption),
    html("thead", {}, html("tr", {}, html("td"), ...heads)),
    html("tbody", {}, ...body),
  );
  return {
    element,
    /** @type {ReturnType<typeof makeValue>["refresh"]} */
    refresh: (quantities, changed) => values.forEach(({ refresh }) => refresh(quantities, changed)),
  };
}
