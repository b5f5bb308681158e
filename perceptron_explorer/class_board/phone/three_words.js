/** What the phone says of the axes, and of the third feature of a board that has three. */

import { fixed } from "../../draggable_plot/frontend/scene/format.js";
import { digitsOf } from "./plane.js";

/** @typedef {import("./board.js").Feature} Feature */

const SUBSCRIPTS = ["₁", "₂", "₃"];

/** @param {string} letter @param {number} column */
export const entryName = (letter, column) => `${letter}${SUBSCRIPTS[column]}`;

/** With three features each has its letter, by which the choice of the axes names it. @param {Feature[]} features @param {number} column */
export function axisTitle(features, column) {
  const { name, unit } = features[column];
  const words = unit ? `${name} (${unit})` : name;
  return features.length < 3 ? words : `${entryName("x", column)} ${words}`;
}

/** @param {Feature} feature @param {number} value */
export const valueWords = (feature, value) => `${fixed(value, digitsOf(feature))} ${feature.unit}`.trim();

/** @param {number[]} shown */
export const pairWords = ([across, up]) => `${entryName("x", across)}, ${entryName("x", up)}`;

/** For who does not see the picture. @param {Feature[]} features @param {number[]} shown */
export const pairTitle = (features, shown) =>
  `${pairWords(shown)}: ${shown.map((column) => features[column].name).join(" and ")}`;

/** Where the line of a hyperplane in space is cut out of it. @param {Feature[]} features @param {number} column @param {number} value */
export const cutWords = (features, column, value) =>
  `The line is the cut at ${entryName("x", column)} = ${valueWords(features[column], value)}.`;

export const NO_CUT = "The two entries of w shown here are 0, so no line is cut out.";
export const THREE_ADVICE = "Drag the tip of w, and slide.";
export const FOLLOW_THREE = "The lecturer shows this. Try it.";
export const NEXT_OF_THREE = "Slide, then tap the picture to place a leaf there.";
export const CHOSEN_OF_THREE = "The slider moves the chosen leaf. Tap it again to leave it.";
