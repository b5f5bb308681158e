/** A dialog of the page bar: opened over everything, closed by a button, Escape or a click beside it. */
import { html } from "../dom/dom.js";

/**
 * @param {string} name @param {string} title @param {(Node | string)[]} content
 * @returns {HTMLDialogElement}
 */
export function makeDialog(name, title, ...content) {
  const heading = html("h2", { id: `page-dialog-${name}` }, title);
  const close = html("button", { type: "button", class: "close", "aria-label": "Close" }, "\u00d7");
  const dialog = html(
    "dialog",
    { class: "page-dialog", "data-dialog": name, "aria-labelledby": heading.id },
    html("div", { class: "dialog-head" }, heading, close),
    ...content,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  return dialog;
}
