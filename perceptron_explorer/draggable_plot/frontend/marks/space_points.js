/**
 * Points of space, drawn by Plotly's own scene so that a surface hides those behind it.
 * One trace for each class; the theme colours it by its role.
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../view/space.js").SpaceView} SpaceView
 */
import { updateSpaceTrace } from "../view/plotly_internals.js";

const SYMBOLS = ["circle", "diamond"];
const SIZE_PX = 6;

/** @param {MarkDescription} mark @param {number} label */
const uidOf = ({ name }, label) => `mark-${name}-${label}`;

/** What Plotly must know from the start; the points come later. @param {MarkDescription} mark */
export function pointTraces(mark) {
  return SYMBOLS.map((symbol, label) => ({
    type: "scatter3d",
    mode: "markers",
    uid: uidOf(mark, label),
    x: [0],
    y: [0],
    z: [0],
    marker: { symbol, size: SIZE_PX },
    meta: { role: `class-${label}` },
    hoverinfo: "skip",
  }));
}

/** @param {MarkDescription} mark */
export function makeSpacePoints(mark) {
  return (
    /** @type {Matrix} */ { data, nRows, nColumns },
    /** @type {ArrayLike<number>} */ labels,
    /** @type {SpaceView} */ view,
  ) => {
    for (const label of SYMBOLS.keys()) {
      const rows = Array.from({ length: nRows }, (_, row) => row).filter((row) => labels[row] === label);
      const column = (/** @type {number} */ axis) => rows.map((row) => data[row * nColumns + axis]);
      updateSpaceTrace(view.gd, uidOf(mark, label), { x: column(0), y: column(1), z: column(2) });
    }
  };
}
