/**
 * Regions of classes as an image under the picture: each pixel has the colour of the class that is most
 * probable there, the paler the less sure. Borders and the shapes of leaves say the same without colour.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../types.js").View} View
 */
import { coloursNamed, makeImage, packed } from "./image.js";

/** How opaque a class is where it is hardly more probable than the others, and where it is certain. */
const [UNSURE, SURE] = [0.07, 0.34];
const SHADES = 64;

/**
 * `of` names the probabilities, a row for each pixel, row after row from the upper left corner of
 * the visible area, and the number of the image's rows.
 * @param {SVGElement} layer @param {MarkDescription} mark
 */
export function makeRegions(layer, mark) {
  const image = makeImage(layer, mark);
  return (
    /** @type {[Matrix | null, number]} */ [probabilities, nRows],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    image.place(probabilities !== null, view, changed);
    if (probabilities === null) return;
    const shades = shadesOf(layer, probabilities.nColumns);
    image.paint(nRows, probabilities.nRows / nRows, (pixel) => shadeAt(probabilities, pixel, shades));
  };
}

/** The shades of each class, from unsure to sure. @param {Element} element @param {number} nClasses */
function shadesOf(element, nClasses) {
  const names = Array.from({ length: nClasses }, (_, label) => `--class-${label}`);
  const opacities = Array.from({ length: SHADES }, (_, i) => UNSURE + ((SURE - UNSURE) * i) / (SHADES - 1));
  return coloursNamed(element, names).map((colour) => opacities.map((opacity) => packed(colour, opacity)));
}

/** Of equal classes the first one. @param {Matrix} probabilities @param {number} pixel @param {number[][]} shades */
function shadeAt({ data, nColumns }, pixel, shades) {
  const start = pixel * nColumns;
  let label = 0;
  for (let k = 1; k < nColumns; k++) if (data[start + k] > data[start + label]) label = k;
  const sureness = (data[start + label] - 1 / nColumns) / (1 - 1 / nColumns);
  return shades[label][Math.max(0, Math.round(sureness * (SHADES - 1)))];
}
