/**
 * What a word in the picture must keep clear of: points, handles, other words, the edge. One for
 * all words of a picture, so that they know of each other.
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").View} View
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 * @typedef {{left: number, top: number, right: number, bottom: number}} Rect  in pixels
 */
import { rowOf } from "../scene/constants.js";
import { overlap } from "./rects.js";

const CELL_PX = 8;
const HANDLE_PX = 15;
const MOST_POINTS = 2000;
/** What lying over something costs, beside the pixels that a word stands off its place. */
export const OVER_A_WORD = 4000;
const OVER_A_HANDLE = 700;
const OVER_A_NUMBER = 300;
const OVER_A_POINT = 25;

/** From a place to a rect; 0 within it. @param {Px} px @param {Rect} rect */
const distance = ({ x, y }, { left, top, right, bottom }) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

export class Placing {
  /** @param {{marks: import("../types.js").MarkDescription[], handles: {at: string}[], figure: {data: any[]}}} description */
  constructor({ marks, handles, figure }) {
    /** The rectangle of each word that is shown. @type {Map<string, Rect>} */
    this.words = new Map();
    /** Of the buttons over the picture. @type {Rect[]} */
    this.buttons = [];
    /** @type {Rect | null} */
    this.legend = null;
    /** Of the titles and the numbers of the axes of space. @type {Rect[]} */
    this.titles = [];
    /** @type {Rect[]} */
    this.numbers = [];
    /** @type {Px[]} */
    this.handles = [];
    this.handleNames = handles.map(({ at }) => at);
    this.moving = marks.find(({ shape }) => shape === "points" || shape === "rings")?.of[0];
    const traces = figure.data.filter(({ mode, marker }) => mode === "markers" && marker?.opacity !== 0);
    /** Leaves that stand still. @type {Point[]} */
    this.still = traces.flatMap(({ x, y, z }) => Array.from(x, (_, i) => (z ? [x[i], y[i], z[i]] : [x[i], y[i]])));
    this.left = 0;
    this.top = 0;
    this.columns = 0;
    /** How many points lie above and left of each corner of a grid. */
    this.sums = new Uint32Array(0);
  }

  /** @param {View} view @param {Quantities} quantities @param {Set<string>} changed */
  follow(view, quantities, changed) {
    const places = this.handleNames.map((name) => quantities.get(name));
    this.handles = places.filter(Boolean).map((at) => view.toPx(at));
    if (changed.has("view") || (this.moving && changed.has(this.moving))) this.count(view, this.points(quantities));
  }

  /** @param {Quantities} quantities @returns {Point[]} */
  points(quantities) {
    const matrix = this.moving ? quantities.get(this.moving) : null;
    if (!matrix?.nRows) return this.still;
    const stride = Math.ceil(matrix.nRows / MOST_POINTS);
    return Array.from({ length: Math.floor(matrix.nRows / stride) }, (_, i) => rowOf(matrix, i * stride));
  }

  /** @param {View} view @param {Point[]} points */
  count(view, points) {
    const { left, top, width, height } = view.areaPx();
    const [columns, rows] = [Math.ceil(width / CELL_PX) + 1, Math.ceil(height / CELL_PX) + 1];
    const sums = new Uint32Array(columns * rows);
    for (const point of points) {
      const { x, y } = view.toPx(point);
      const [column, row] = [Math.floor((x - left) / CELL_PX) + 1, Math.floor((y - top) / CELL_PX) + 1];
      if (column > 0 && row > 0 && column < columns && row < rows) sums[row * columns + column] += 1;
    }
    for (let row = 1; row < rows; row++)
      for (let column = 1, at = row * columns + 1; column < columns; column++, at++)
        sums[at] += sums[at - 1] + sums[at - columns] - sums[at - columns - 1];
    Object.assign(this, { left, top, columns, sums });
  }

  /** How many points lie in a rect. @param {Rect} rect */
  pointsIn({ left, top, right, bottom }) {
    const rows = this.columns ? this.sums.length / this.columns : 0;
    const column = (/** @type {number} */ x) =>
      Math.max(0, Math.min(this.columns - 1, Math.round((x - this.left) / CELL_PX)));
    const row = (/** @type {number} */ y) => Math.max(0, Math.min(rows - 1, Math.round((y - this.top) / CELL_PX)));
    const at = (/** @type {number} */ r, /** @type {number} */ c) => this.sums[r * this.columns + c] ?? 0;
    const [c0, c1, r0, r1] = [column(left - 4), column(right + 4), row(top - 4), row(bottom + 4)];
    return at(r1, c1) - at(r0, c1) - at(r1, c0) + at(r0, c0);
  }

  /** What it costs to put there what makes way for nothing that moves. @param {Rect} place */
  costOfStanding(place) {
    let cost = 0;
    for (const rect of this.titles) if (overlap(place, rect)) cost += OVER_A_WORD;
    for (const rect of this.buttons) if (overlap(place, rect)) cost += OVER_A_WORD;
    for (const rect of this.numbers) if (overlap(place, rect)) cost += OVER_A_NUMBER;
    return cost;
  }

  /** What it costs to put the legend there. @param {Rect} rect */
  costOfLegend(rect) {
    return (
      OVER_A_POINT * this.pointsIn(rect) +
      this.costOfStanding(rect) +
      OVER_A_HANDLE * this.handles.filter((px) => distance(px, rect) < HANDLE_PX).length
    );
  }

  /** What it costs to put a word there. @param {string} name @param {Rect} rect */
  cost(name, rect) {
    let cost = OVER_A_POINT * this.pointsIn(rect) + this.costOfStanding(rect);
    if (this.legend && overlap(rect, this.legend)) cost += OVER_A_WORD;
    for (const [other, taken] of this.words) if (other !== name && overlap(rect, taken)) cost += OVER_A_WORD;
    for (const px of this.handles) if (distance(px, rect) < HANDLE_PX) cost += OVER_A_HANDLE;
    return cost;
  }
}
