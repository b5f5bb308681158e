/**
 * Which part of the plane is looked at: what was asked for, before Plotly widens a range
 * to give both axes one scale. (It would start from the widened ones at the next size.)
 */

/** @typedef {[number, number]} Range */

/** More cannot be seen of a window's edge. */
const DIGITS = 6;
const MARGIN = 0.06;

export class PlaneWindow {
  /** @param {any} layout  Plotly's, as Python sent it */
  constructor(layout) {
    this.whole = { x: layout.xaxis.range, y: layout.yaxis.range };
    this.ranges = this.whole;
  }

  /** As the page's address has it: least and largest x, then y; null for all there is. */
  viewport() {
    if (this.ranges === this.whole) return null;
    return [...this.ranges.x, ...this.ranges.y].map((edge) => Number(edge.toPrecision(DIGITS)));
  }

  /** @param {number[] | null} viewport */
  setViewport(viewport) {
    if (viewport) this.ranges = { x: [viewport[0], viewport[1]], y: [viewport[2], viewport[3]] };
    else this.showAll();
  }

  /** A change for Plotly.relayout. */
  wanted() {
    return { "xaxis.range": [...this.ranges.x], "yaxis.range": [...this.ranges.y] };
  }

  /** @param {any} layout  changed in place */
  apply(layout) {
    layout.xaxis.range = [...this.ranges.x];
    layout.yaxis.range = [...this.ranges.y];
  }

  /** @param {number} factor  above 1 to see more */
  zoom(factor) {
    /** @type {(range: Range) => Range} */
    const around = ([low, high]) => {
      const middle = (low + high) / 2;
      const half = ((high - low) / 2) * factor;
      return [middle - half, middle + half];
    };
    this.ranges = { x: around(this.ranges.x), y: around(this.ranges.y) };
  }

  showAll() {
    this.ranges = this.whole;
  }

  /** Shows further points too, with a margin round them. @param {number[][]} points */
  reachTo(points) {
    /** @type {(range: Range, axis: number) => Range} */
    const reaching = ([low, high], axis) => {
      const places = points.map((point) => point[axis]);
      const [least, most] = [Math.min(low, ...places), Math.max(high, ...places)];
      const margin = MARGIN * (most - least);
      return [least < low ? least - margin : low, most > high ? most + margin : high];
    };
    this.ranges = { x: reaching(this.ranges.x, 0), y: reaching(this.ranges.y, 1) };
  }

  /** After a pan by hand. @param {object} change  Plotly's own account of it @param {any} layout */
  keep(change, layout) {
    if (!("xaxis.range[0]" in change)) return;
    this.ranges = { x: layout.xaxis.range.slice(), y: layout.yaxis.range.slice() };
  }
}
