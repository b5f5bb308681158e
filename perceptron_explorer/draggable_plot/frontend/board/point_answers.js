/**
 * The points that a class has tapped, a picture for each round side by side: crosses for the
 * answers, a star for the right point, and small marks for the leaves.
 * @typedef {import("./tally.js").Question} Question
 * @typedef {{name: string, unit: string, low: number, high: number}} Feature
 */
import { html } from "../dom/dom.js";
import { svg } from "../marks/svg.js";
import { fixed } from "../scene/format.js";
import { answersTo, ROUND_NAMES, roundsOf } from "./tally.js";

const SIZE = { width: 400, height: 300 };
const AREA = { left: 14, top: 34, width: 372, height: 222 };
const CROSS_PX = 6;
/** So many answers would hide each other. */
const MANY = 40;
const SMALL_CROSS_PX = 3.5;
const STAR_PX = 15;
const LEAF_PX = 4;

/**
 * @param {Question} question @param {import("./tally.js").Answer[]} answers @param {Feature[]} features
 * @param {{x: number[], y: number}[]} leaves
 */
export function pointAnswers(question, answers, features, leaves) {
  const ofIt = answersTo(question, answers);
  const planes = roundsOf(question).map((round) => {
    const made = ofIt.filter((answer) => answer.round === round).map(({ x }) => x ?? []);
    const name = question.round > 1 ? `${ROUND_NAMES[round]}: ` : "";
    const words = `${name}${made.length} ${made.length === 1 ? "answer" : "answers"}`;
    return html("figure", {}, html("figcaption", {}, words), plane(question, made, features, leaves, words));
  });
  const legend = `✕ an answer${Array.isArray(question.right) ? ", ★ the right point" : ""}`;
  return html("div", { class: "point-answers" }, html("div", { class: "planes" }, ...planes), html("p", {}, legend));
}

/**
 * @param {Question} question @param {number[][]} made @param {Feature[]} features
 * @param {{x: number[], y: number}[]} leaves @param {string} words
 */
function plane({ right }, made, features, leaves, words) {
  const { left, top, width, height } = AREA;
  const picture = svg("svg", { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "img", "aria-label": words });
  svg("rect", { class: "frame", x: left, y: top, width, height }, picture);
  nameAxes(picture, features);
  for (const { x, y } of leaves) svg("path", { class: `leaf class-${y}`, d: leafAt(placeOf(x, features), y) }, picture);
  const size = made.length > MANY ? SMALL_CROSS_PX : CROSS_PX;
  for (const x of made) svg("path", { class: "answer", d: crossAt(placeOf(x, features), size) }, picture);
  if (Array.isArray(right)) svg("path", { class: "right", d: starAt(placeOf(right, features), STAR_PX) }, picture);
  return picture;
}

/** @param {SVGSVGElement} picture @param {Feature[]} features */
function nameAxes(picture, [across, up]) {
  const { left, top, width, height } = AREA;
  const write = (/** @type {string} */ words, /** @type {number} */ x, /** @type {number} */ y, anchor = "start") => {
    svg("text", { x, y, "text-anchor": anchor }, picture).textContent = words;
  };
  write(`↑ ${title(up)}, ${numberOf(up.low)} to ${numberOf(up.high)}`, left, top - 12);
  write(numberOf(across.low), left, top + height + 20);
  write(`${title(across)} →`, left + width / 2, top + height + 38, "middle");
  write(numberOf(across.high), left + width, top + height + 20, "end");
}

/** @param {Feature} feature */
const title = ({ name, unit }) => (unit ? `${name} (${unit})` : name);

/** @param {number} value */
const numberOf = (value) => fixed(value, Number.isInteger(value) ? 0 : 1);

/** @param {number[]} x @param {Feature[]} features */
function placeOf(x, features) {
  const [a, u] = features.slice(0, 2).map(({ low, high }, axis) => (x[axis] - low) / (high - low));
  return { x: AREA.left + a * AREA.width, y: AREA.top + (1 - u) * AREA.height };
}

/** @typedef {{x: number, y: number}} Place */

/** @param {Place} at @param {number} r */
export const crossAt = ({ x, y }, r) => `M${x - r},${y - r}L${x + r},${y + r}M${x - r},${y + r}L${x + r},${y - r}`;

/** Five points, the first one upwards. @param {Place} at @param {number} r */
export function starAt({ x, y }, r) {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const [angle, size] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? r * 0.42 : r];
    return `${(x + size * Math.cos(angle)).toFixed(1)},${(y + size * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join("L")}z`;
}

/** A circle for class 0, a triangle for class 1. @param {Place} at @param {number} label */
function leafAt({ x, y }, label) {
  const r = LEAF_PX;
  if (label === 0) return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
  return `M${x},${y - r - 1}L${x + r + 1},${y + r}L${x - r - 1},${y + r}z`;
}
