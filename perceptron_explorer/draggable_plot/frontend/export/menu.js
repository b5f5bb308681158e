/**
 * The button that saves the picture, and its menu: a popover, which Escape and a click
 * elsewhere close and which gives the focus back.
 * @typedef {import("../figure/figure.js").DraggableFigure} DraggableFigure
 */
import { html } from "../dom/dom.js";
import { asPage, asPng, asSvg, download } from "./files.js";

/** @typedef {[label: string, ending: string, make: (figure: DraggableFigure, withGround: boolean) => Promise<Blob>]} Kind */

/** @type {Kind[]} */
const KINDS = [
  ["Picture for a slide (PNG)", "png", asPng],
  ["Drawing (SVG)", "svg", asSvg],
  ["Page that still drags (HTML)", "html", asPage],
];

/** @param {DraggableFigure} figure @returns {HTMLElement[]} the button and its menu */
export function makeSaveMenu(figure) {
  const id = `${figure.root.id}-save`;
  const label = "Save the picture";
  const button = html("button", { type: "button", popovertarget: id, "aria-label": label, title: label }, "Save");
  const ground = html("input", { type: "checkbox", checked: "" });
  const problem = html("p", { class: "problem", role: "alert" });
  const save = async (/** @type {Kind} */ [, ending, make]) => {
    problem.textContent = "";
    try {
      download(await make(figure, ground.checked), `${figure.root.dataset.figure}.${ending}`);
      menu.hidePopover();
    } catch (error) {
      console.warn(error);
      problem.textContent = `This could not be saved. ${error instanceof Error ? error.message : ""}`;
    }
  };
  const choices = KINDS.map((kind) => {
    const choice = html("button", { type: "button", "data-save": kind[1] }, kind[0]);
    choice.addEventListener("click", () => save(kind));
    return choice;
  });
  const withGround = html("label", {}, ground, "with the background");
  const menu = html(
    "div",
    { id, popover: "", class: "save-menu", role: "group", "aria-label": label },
    withGround,
    ...choices,
    problem,
  );
  menu.addEventListener("toggle", () => placeBeside(menu, button));
  return [button, menu];
}

const GAP_PX = 6;

/** A popover stands above all else and knows nothing of its button. @param {HTMLElement} menu @param {Element} button */
function placeBeside(menu, button) {
  const { right, top, bottom } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const above = top - height - GAP_PX;
  menu.style.left = `${Math.max(GAP_PX, right - width)}px`;
  menu.style.top = `${above >= GAP_PX ? above : Math.min(bottom + GAP_PX, innerHeight - height - GAP_PX)}px`;
}
