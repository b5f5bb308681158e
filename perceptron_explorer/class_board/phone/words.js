/** What the phone says, in one place. */

import { fixed } from "../../draggable_plot/frontend/scene/format.js";
import { digitsOf } from "./plane.js";

/** The signs of the classes, as in all pictures of the explorer, with so many features. @type {Record<number, string[]>} */
export const SIGNS = { 2: ["●", "▲"], 3: ["●", "◆"] };

export const ANSWER_NOT_READ = "The server did not take this. Try again, or load the page anew.";
export const ENDED = "The lecturer has ended this board. Nothing can be changed any more.";
export const FROZEN = "The lecturer has stopped changes for now.";
export const OFFLINE = "Your changes are kept until there is a connection.";
export const FIRST_LEAF = "Tap the picture to place a leaf.";
export const LEAF_ADVICE = "Drag to move, tap to choose.";
export const LIMIT_REACHED = "You have no more. Move one, or take one away.";
export const WEIGHTS_ADVICE = "Drag the tip of the arrow w, and slide b.";
export const FOLLOW_ADVICE = "This is what the lecturer shows. Drag w and slide b to try it yourself.";
export const FOLLOW_OWN = "This is your own. It changes with the lecturer's next move.";
export const NO_ARROW = "w is 0, so there is no line. Drag the tip away from the middle.";
export const NO_QUESTION = "The lecturer will ask a question soon.";
export const CHOOSE = "Choose an answer. Nobody sees it until all are shown.";
export const TAP_POINT = "Tap the picture. Nobody sees your point until all are shown.";
export const ANSWERED = "Your answer is in. You can change it until the right one is shown.";
export const ANSWER_SHOWN = "The answers are shown.";
export const SECOND_ROUND = "Second round: answer again.";
export const NO_LEAVES = "There are no leaves yet.";
export const PLANE_KEYS =
  "Arrow keys move a cross-hair, Enter places a leaf, C changes the class, Tab goes to your leaves.";
export const POINT_KEYS = "Arrow keys place your point and move it, with Shift in larger steps.";
export const LEAF_KEYS = "Arrow keys move it, C changes its class, Delete takes it away.";

/** @param {number} number @param {string} one @param {string} many */
const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/**
 * Whether the phone is connected, and whether the lecturer is there.
 * @param {import("./connection.js").State} state @param {boolean} host @param {number} waiting
 */
export function connectionWords(state, host, waiting) {
  if (state === "ended") return "The board has ended";
  if (state === "missing") return "Not connected";
  if (state === "connecting") return "Connecting";
  if (state === "open") return host ? "Connected, lecturer here" : "Connected, lecturer away";
  return waiting ? `No connection, ${waiting} waiting` : "No connection";
}

/** @param {string} code */
export const noBoard = (code) => `There is no board ${code}. Compare the six letters with those on the screen.`;

/** What is wrong with a code, or nothing. @param {string} code  without spaces, in capitals */
export function codeProblem(code) {
  if (/[^A-Z]/.test(code)) return "The code has letters only, such as KMPTRW.";
  if (code.length === 6) return "";
  return `The code has six letters, such as KMPTRW; this has ${code.length}.`;
}

/** @param {number} number @param {number} limit */
export const leafCount = (number, limit) => `${number} of ${counted(limit, "leaf", "leaves")}`;

/**
 * @param {import("./board.js").Feature[]} features
 * @param {import("./board.js").Point} x
 */
export function placeWords(features, x) {
  return features
    .map((feature, axis) => `${feature.name} ${fixed(x[axis], digitsOf(feature))} ${feature.unit}`.trim())
    .join(", ");
}

/** @param {import("./board.js").Point} w */
export const vectorWords = (w) => `(${w.map((entry) => fixed(entry, 2)).join(", ")})`;

/** How many leaves are on their side. @param {number} correct @param {number} total */
export const correctWords = (correct, total) =>
  total ? `${correct} of ${counted(total, "leaf", "leaves")} correct.` : NO_LEAVES;

/**
 * What is said once all weights are shown.
 * @param {number | null} mine @param {number | null} best @param {number} total
 */
export function revealedWords(mine, best, total) {
  const own = mine === null ? "You have not moved the arrow." : `Yours: ${mine} of ${total}.`;
  return best === null ? own : `${own} The best of the class: ${best} of ${total}.`;
}

/** @param {string} choice */
export const rightChoiceWords = (choice) => `The right answer is ${choice}.`;

/** @param {string} choice */
export const ownChoiceWords = (choice) => `You chose ${choice}.`;

/** @param {string} place */
export const ownPointWords = (place) => `Your point: ${place}.`;

/** @param {string} place */
export const rightPointWords = (place) => `The right point (★): ${place}.`;

/** What the marks are. @param {number} round */
export const pointLegend = (round) =>
  round > 1 ? "The others: ○ in the first round, ✕ in the second." : "✕ The others.";
