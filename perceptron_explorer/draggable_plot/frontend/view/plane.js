/**
 * Where data coordinates lie on screen in a two-dimensional Plotly figure.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").Box} Box
 */
import { planeAxis } from "./plotly_internals.js";

/** @param {HTMLElement} gd */
function readAxes(gd) {
  const [x, y] = [planeAxis(gd, "xaxis"), planeAxis(gd, "yaxis")];
  const scaleOf = (/** @type {typeof x} */ { lengthPx, range }) => lengthPx / (range[1] - range[0]);
  return { x, y, pxPerX: scaleOf(x), pxPerY: scaleOf(y) };
}

export class PlaneView {
  /** @param {HTMLElement} gd */
  constructor(gd) {
    this.gd = gd;
    this.axes = readAxes(gd);
  }

  /** Reads the axes again: after a zoom, a new size, a redraw. */
  refresh() {
    this.axes = readAxes(this.gd);
  }

  /** @returns {Box} the visible part of the plane */
  box() {
    return [
      [this.axes.x.range[0], this.axes.y.range[0]],
      [this.axes.x.range[1], this.axes.y.range[1]],
    ];
  }

  /** @param {Point} point @returns {Px} */
  toPx([x, y]) {
    return {
      x: this.axes.x.startPx + (x - this.axes.x.range[0]) * this.axes.pxPerX,
      y: this.axes.y.startPx + (this.axes.y.range[1] - y) * this.axes.pxPerY,
    };
  }

  /** @param {Px} px @param {Point} [_through]  of no matter in the plane @returns {Point} */
  toData(px, _through) {
    return [
      this.axes.x.range[0] + (px.x - this.axes.x.startPx) / this.axes.pxPerX,
      this.axes.y.range[1] - (px.y - this.axes.y.startPx) / this.axes.pxPerY,
    ];
  }

  /** Whether a place on screen lies in the plotting area. @param {Px} px */
  contains({ x, y }) {
    return within(x, this.axes.x) && within(y, this.axes.y);
  }

  destroy() {}

  /** The plotting area in pixels. */
  areaPx() {
    return {
      left: this.axes.x.startPx,
      top: this.axes.y.startPx,
      width: this.axes.x.lengthPx,
      height: this.axes.y.lengthPx,
    };
  }
}

/** @param {number} px @param {{startPx: number, lengthPx: number}} axis */
function within(px, { startPx, lengthPx }) {
  const slackPx = 1;
  return px >= startPx - slackPx && px <= startPx + lengthPx + slackPx;
}
