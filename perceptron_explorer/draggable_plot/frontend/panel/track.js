/** A timeline's slider, with strokes over it where something happens and where a part begins. */
import { html } from "../dom/dom.js";
import { svg } from "../marks/svg.js";

const WIDTH = 1000;
const HEIGHT = 20;

/** @param {string} label */
export function makeTrack(label) {
  const input = html("input", {
    type: "range",
    min: "0",
    max: "0",
    step: "1",
    "aria-label": label,
    "data-timeline": "place",
  });
  const picture = svg("svg", {
    class: "track-marks",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const parts = svg("path", { class: "parts" }, picture);
  const marked = svg("path", { class: "marked" }, picture);
  return {
    element: html("div", { class: "track" }, picture, input),
    input,
    /** @param {number} last @param {number[]} happens @param {number[]} begins */
    draw(last, happens, begins) {
      input.max = String(last);
      const strokes = (/** @type {number[]} */ places, /** @type {number} */ top) =>
        uniqueStrokes(places, last)
          .map((x) => `M${x},${top}V${HEIGHT}`)
          .join("");
      parts.setAttribute("d", strokes(begins, 13));
      marked.setAttribute("d", strokes(happens, 0));
    },
    /** @param {number} at @param {string} words @param {boolean} running */
    show(at, words, running) {
      input.value = String(at);
      // Nobody can listen to a value that changes with every frame.
      if (!running) input.setAttribute("aria-valuetext", words);
    },
  };
}

/** No two strokes in one place: thousands would only cost time. @param {number[]} places @param {number} last */
function uniqueStrokes(places, last) {
  return [...new Set(places.map((place) => Math.round((WIDTH * place) / Math.max(1, last))))];
}
