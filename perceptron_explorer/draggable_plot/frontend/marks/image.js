/**
 * An image under the picture that fills the plotting area of the plane, from its upper left corner.
 * It has fewer pixels than it covers and is stretched; the style sheets say whether smoothly.
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../types.js").View} View
 * @typedef {[red: number, green: number, blue: number]} Colour
 */
import { html } from "../dom/dom.js";

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeImage(layer, { name, shape }) {
  const canvas = /** @type {HTMLCanvasElement} */ (
    html("canvas", { class: `layer ${shape}`, "data-mark": name, "aria-hidden": "true" })
  );
  layer.before(canvas);

  return {
    /** @param {boolean} shown @param {View} view @param {Set<string>} changed */
    place(shown, view, changed) {
      canvas.hidden = !shown;
      if (!changed.has("view")) return;
      for (const [side, length] of Object.entries(view.areaPx())) canvas.style.setProperty(side, `${length}px`);
    },

    /** @param {number} nRows @param {number} nColumns @param {(pixel: number) => number} colourAt  as `packed` gives it */
    paint(nRows, nColumns, colourAt) {
      if (canvas.width !== nColumns || canvas.height !== nRows) [canvas.width, canvas.height] = [nColumns, nRows];
      const image = new ImageData(nColumns, nRows);
      const words = new Uint32Array(image.data.buffer);
      for (let pixel = 0; pixel < words.length; pixel++) words[pixel] = colourAt(pixel);
      canvas.getContext("2d")?.putImageData(image, 0, 0);
    },
  };
}

/** A colour as a pixel has it. @param {Colour} colour @param {number} [opacity]  from 0 to 1 */
export const packed = ([red, green, blue], opacity = 1) =>
  ((Math.round(255 * opacity) << 24) | (blue << 16) | (green << 8) | red) >>> 0;

/** Colours of the style sheets, each written as #aabbcc. @param {Element} element @param {string[]} names @returns {Colour[]} */
export function coloursNamed(element, names) {
  const style = getComputedStyle(element);
  const colourOf = (/** @type {string} */ text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  return names.map((name) => /** @type {Colour} */ (colourOf(style.getPropertyValue(name).trim())));
}
