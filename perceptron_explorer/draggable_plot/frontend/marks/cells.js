/**
 * Squares with a number in each: the entries of a matrix, in the picture. What is lit up has
 * another ground and a thick edge, and what is chosen a thicker one.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { fixed } from "../scene/format.js";
import { rowOf } from "../scene/constants.js";
import { markElement, show, svg } from "./svg.js";

const SIDE_SHARE = 0.92;
const DIGITS = 2;
const DIGIT_WIDTH = 0.55;
const POINT_WIDTH = 0.28;
const LARGEST_TEXT = 0.52;
const TEXT_ROOM = 0.86;
const SMALLEST_TEXT_PX = 9;

/** @typedef {{group: SVGGElement, rect: SVGRectElement, text: SVGTextElement}} Cell */

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeCells(layer, mark) {
  const all = markElement("g", layer, { ...mark, link: null });
  if (mark.picks) all.dataset.picks = mark.picks;
  /** @type {Cell[]} */
  let cells = [];
  return (
    /** @type {[Matrix | null, any, (ArrayLike<number> | null)?]} */ [places, table, flags],
    /** @type {View} */ view,
  ) => {
    show(all, places !== null && table !== null);
    if (places === null || table === null) return;
    const numbers = table.data ?? table;
    if (cells.length !== places.nRows) {
      all.replaceChildren();
      cells = Array.from({ length: places.nRows }, (_, i) => makeCell(all, mark.link ? `${mark.link}.${i}` : null));
    }
    const sidePx = SIDE_SHARE * Math.abs(view.toPx([1, 0]).x - view.toPx([0, 0]).x);
    cells.forEach((cell, i) => {
      const { x, y } = view.toPx(rowOf(places, i));
      cell.group.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
      cell.group.dataset.flag = String(Number(flags?.[i] ?? 0));
      fit(cell, sidePx, withoutZeros(numbers[i]));
    });
  };
}

/** @param {SVGElement} parent @param {string | null} link @returns {Cell} */
function makeCell(parent, link) {
  const group = svg("g", { class: "cell" }, parent);
  if (link) group.dataset.link = link;
  return { group, rect: svg("rect", {}, group), text: svg("text", {}, group) };
}

/** The square's size, and type that fits into it. @param {Cell} cell @param {number} sidePx @param {string} number */
function fit({ rect, text }, sidePx, number) {
  const size = sidePx.toFixed(2);
  const half = (-sidePx / 2).toFixed(2);
  for (const [name, value] of Object.entries({ x: half, y: half, width: size, height: size }))
    rect.setAttribute(name, value);
  const fontPx = sidePx * Math.min(LARGEST_TEXT, TEXT_ROOM / widthOf(number));
  text.setAttribute("font-size", fontPx.toFixed(1));
  const shown = fontPx < SMALLEST_TEXT_PX ? "" : number;
  if (text.textContent !== shown) text.textContent = shown;
}

/** Of a number, in widths of its type. @param {string} number */
function widthOf(number) {
  return [...number].reduce((width, character) => width + (character === "." ? POINT_WIDTH : DIGIT_WIDTH), 0);
}

/** 2, 2.5, −0.25: as short as can be. @param {number} value */
function withoutZeros(value) {
  return fixed(value, DIGITS).replace(/\.0*$|(\.\d*[1-9])0+$/, "$1");
}
