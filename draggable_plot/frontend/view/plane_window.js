/**
 * Which part of the plane is looked at: what was asked for, before Plotly widens a range
 * to give both axes one scale. (It would start from the widened ones at the next size.)
 */

/** @typedef {[number, number]} Range */

export class PlaneWindow {
  /** @param {any} layout  Plotly's, as Python sent it */
  constructor(layout) {
    this.whole = { x: layout.xaxis.range, y: layout.yaxis.range };
    this.ranges = this.whole;
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

  /** After a pan by hand. @param {object} change  Plotly's own account of it @param {any} layout */
  keep(change, layout) {
    if (!("xaxis.range[0]" in change)) return;
    this.ranges = { x: layout.xaxis.range.slice(), y: layout.yaxis.range.slice() };
  }
}
