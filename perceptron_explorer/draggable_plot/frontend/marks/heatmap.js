/**
 * A table of counts as an image under the picture: the more, the further from the ground; where
 * the count is 0 the ground shows. In the plane it fills the plotting area, from its upper left corner;
 * in space it is a level sheet of coloured squares within Plotly's own scene.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../types.js").View} View
 * @typedef {import("../view/space.js").SpaceView} SpaceView
 * @typedef {import("./image.js").Colour} Colour
 */
import { updateSpaceTrace } from "../view/plotly_internals.js";
import { coloursNamed, makeImage, packed } from "./image.js";

/** @param {MarkDescription} mark */
const uidOf = ({ name }) => `mark-${name}`;

/** What Plotly must know of the sheet from the start. @param {MarkDescription} mark */
export function sheetTrace(mark) {
  return {
    ...{ type: "mesh3d", uid: uidOf(mark), ...NO_SHEET, opacity: 0.75, flatshading: true },
    lighting: { ambient: 1, diffuse: 0, specular: 0, fresnel: 0 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

const NO_SHEET = { x: [0, 0, 0], y: [0, 0, 0], z: [0, 0, 0], i: [0], j: [1], k: [2], facecolor: ["#888888"] };

/** `of` names the table and the largest count that there can be. @param {SVGElement} layer @param {MarkDescription} mark */
export function makeHeatmap(layer, mark) {
  const image = makeImage(layer, mark);
  return (
    /** @type {[Matrix | null, number]} */ [table, most],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    image.place(table !== null, view, changed);
    if (table === null) return;
    const painted = coloursOf(layer, most).map((colour, count) => packed(colour, count === 0 ? 0 : 1));
    image.paint(table.nRows, table.nColumns, (pixel) => painted[table.data[pixel]]);
  };
}

/**
 * The colour of each count. By its root: one mistake more says most where there are few.
 * @param {Element} element @param {number} most @returns {Colour[]}
 */
function coloursOf(element, most) {
  const [few, many] = coloursNamed(element, ["--few", "--many"]);
  return Array.from({ length: most + 1 }, (_, count) => {
    const share = Math.sqrt(count / Math.max(1, most));
    return /** @type {Colour} */ (few.map((part, i) => Math.round(part + share * (many[i] - part))));
  });
}

/** `of` names the table, the largest count, and the height of the sheet. @param {SVGElement} layer @param {MarkDescription} mark */
export function makeSheet(layer, mark) {
  return (
    /** @type {[Matrix | null, number, number]} */ [table, most, height],
    /** @type {SpaceView} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    if (changed.has("view") || mark.of.some((name) => changed.has(name)))
      updateSpaceTrace(
        view.gd,
        uidOf(mark),
        table ? sheetOf(table, height, view.box(), coloursOf(layer, most)) : NO_SHEET,
      );
  };
}

/**
 * Two triangles for each square with a count; those that stand at 0 are left open.
 * @param {Matrix} table @param {number} height @param {import("../types.js").Box} box @param {Colour[]} colours
 */
function sheetOf({ data, nRows, nColumns }, height, [[left, bottom], [right, top]], colours) {
  const [x, y] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let row = 0; row <= nRows; row++)
    for (let column = 0; column <= nColumns; column++) {
      x.push(left + ((right - left) * column) / nColumns);
      y.push(top - ((top - bottom) * row) / nRows);
    }
  const sheet = { i: /** @type {number[]} */ ([]), j: /** @type {number[]} */ ([]), k: /** @type {number[]} */ ([]) };
  const facecolor = [];
  for (let cell = 0; cell < data.length; cell++) {
    if (data[cell] === 0) continue;
    const corner = cell + Math.floor(cell / nColumns);
    const below = corner + nColumns + 1;
    sheet.i.push(corner, corner + 1);
    sheet.j.push(corner + 1, below + 1);
    sheet.k.push(below, below);
    const colour = `rgb(${colours[data[cell]].join()})`;
    facecolor.push(colour, colour);
  }
  return facecolor.length > 0 ? { x, y, z: x.map(() => height), ...sheet, facecolor } : NO_SHEET;
}
