/** The parts of page.html, and the form for a board's code. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { codeProblem } from "./words.js";

/** @param {string} id */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part ${id}.`);
  return found;
}

/** What a board is shown in. */
export function pageParts() {
  const [count, notice] = [html("span"), html("span", { id: "notice", role: "status" })];
  const ofActivity = html("div", { class: "of-activity" });
  const controls = part("controls");
  controls.replaceChildren(html("p", { class: "line" }, count, notice), ofActivity);
  const main = /** @type {HTMLElement} */ (part("stage").parentElement);
  const [stage, connection, spoken, code] = ["stage", "connection", "spoken", "code"].map(part);
  return { main, stage, connection, spoken, code, controls, count, notice, ofActivity };
}

/** A code as people type it. @param {string} text */
export const codeIn = (text) => text.replace(/[\s-]/g, "").toUpperCase();

/**
 * Show the form for the code.
 * @param {string} prefix  of the server's paths
 * @param {string} typed  what stands in it
 * @param {string} problem  what was wrong with it
 */
export function askForCode(prefix, typed, problem) {
  const [form, field, place] = [part("join"), /** @type {HTMLInputElement} */ (part("letters")), part("join-problem")];
  for (const id of ["stage", "controls"]) part(id).hidden = true;
  part("code").textContent = "";
  const main = /** @type {HTMLElement} */ (form.parentElement);
  main.dataset.view = "join";
  form.hidden = false;
  field.value = typed;
  place.textContent = problem;
  part("connection").textContent = "Join the board of your class.";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = codeIn(field.value);
    place.textContent = codeProblem(code);
    field.setAttribute("aria-invalid", String(place.textContent !== ""));
    if (place.textContent) field.focus();
    else location.assign(`${prefix}/class/${code}`);
  });
}
