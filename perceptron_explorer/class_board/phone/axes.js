/** Draws the plane's frame, its numbers and the names of the features. */

import { svg } from "../../draggable_plot/frontend/marks/svg.js";
import { tickWords } from "./plane.js";
import { axisTitle } from "./three_words.js";

const TEXT_DOWN_PX = 20;
const TITLE_DOWN_PX = 42;
const TITLE_UP_PX = 10;
const GAP_PX = 7;
const HALF_DIGIT_PX = 5.5;

/**
 * @param {SVGGElement} layer  what was drawn before goes
 * @param {import("./plane.js").Plane} plane
 * @param {number} width  of the picture
 */
export function drawAxes(layer, plane, width) {
  layer.replaceChildren();
  const { left, top, width: across, height: up } = plane.area;
  drawTicks(layer, plane);
  svg("rect", { class: "frame", x: left, y: top, width: across, height: up }, layer);
  const [xTitle, yTitle] = plane.shown.map((column) => axisTitle(plane.features, column));
  const below = { class: "title", x: left + across, y: top + up + TITLE_DOWN_PX, "text-anchor": "end" };
  writeTitle(layer, `${xTitle} →`, below, left + across);
  // Above its axis and not turned: it reads better, and a phone has no width to spare.
  writeTitle(layer, `↑ ${yTitle}`, { class: "title", x: 4, y: top - TITLE_UP_PX }, width - 8);
}

/** @param {SVGGElement} layer @param {import("./plane.js").Plane} plane */
function drawTicks(layer, plane) {
  const { left, top, width, height } = plane.area;
  const [across, up] = plane.axes();
  tickWords(plane.acrossTicks).forEach((word, i) => {
    const { x } = plane.toPx(plane.withSeen([], [plane.acrossTicks[i], up.low]));
    svg("line", { class: "grid", x1: x, x2: x, y1: top, y2: top + height }, layer);
    const at = { class: "tick", x, y: top + height + TEXT_DOWN_PX, "text-anchor": "middle" };
    svg("text", at, layer).textContent = word;
  });
  tickWords(plane.upTicks).forEach((word, i) => {
    const { y } = plane.toPx(plane.withSeen([], [across.low, plane.upTicks[i]]));
    svg("line", { class: "grid", x1: left, x2: left + width, y1: y, y2: y }, layer);
    svg("text", { class: "tick", x: left - GAP_PX, y: y + HALF_DIGIT_PX, "text-anchor": "end" }, layer).textContent =
      word;
  });
}

/**
 * A name that is too long for its place is cut, and can be read in full by pointing at it.
 * @param {SVGGElement} layer @param {string} words @param {Record<string, string | number>} at @param {number} room
 */
function writeTitle(layer, words, at, room) {
  const text = svg("text", at, layer);
  text.textContent = words;
  for (let length = words.length; length > 3 && text.getComputedTextLength() > room; length--) {
    text.textContent = `${words.slice(0, length - 1)}…`;
  }
  if (text.textContent !== words) svg("title", {}, text).textContent = words;
}
