/**
 * The plane of two of the features: between data, pixels and the units that weights act on. Points
 * have an entry for each feature of the board, and the plane shows two of them. It knows numbers
 * only, so that it can be tested without a browser.
 * @typedef {import("../../draggable_plot/frontend/types.js").Point} Point
 * @typedef {import("../../draggable_plot/frontend/types.js").Px} Px
 * @typedef {import("./board.js").Feature} Feature
 */
import { fixed } from "../../draggable_plot/frontend/scene/format.js";

/** Room for the titles and the numbers, which are 16 px high. */
const TOP_PX = 30;
const BOTTOM_PX = 50;
const RIGHT_PX = 16;
const DIGIT_PX = 9.5;
const GAP_PX = 10;
/** How far apart the numbers stand at least. */
const TICKS_APART_PX = { across: 56, up: 44 };
const STEPS = [1, 2, 5, 10];

/**
 * Evenly spaced numbers from low to high that are easy to read.
 * @param {number} low @param {number} high @param {number} most  how many there is room for
 */
export function ticks(low, high, most) {
  const power = 10 ** Math.floor(Math.log10((high - low) / Math.max(most, 1)));
  const fits = (/** @type {number} */ step) => Math.floor(high / step) - Math.ceil(low / step) < most;
  const step = STEPS.map((factor) => factor * power).find(fits) ?? 20 * power;
  const first = Math.ceil(low / step - 1e-9);
  const number = Math.floor(high / step + 1e-9) - first + 1;
  // Adding steps up would add up their rounding too.
  return Array.from({ length: number }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** How many digits after the point tell apart what a finger can. @param {Feature} feature */
export function digitsOf({ low, high }) {
  return Math.min(Math.max(0, Math.ceil(-Math.log10((high - low) / 300))), 8);
}

/** The fewest digits that all the numbers need. @param {number[]} numbers */
function digitsFor(numbers) {
  return Math.max(0, ...numbers.map((number) => (String(number).split(".")[1] ?? "").length));
}

/** @param {number[]} numbers */
export function tickWords(numbers) {
  return numbers.map((number) => fixed(number, digitsFor(numbers)));
}

/** A value that is moved into a feature's limits, and no finer than a finger. @param {Feature} feature @param {number} value */
export function within(feature, value) {
  const rounded = Number(value.toFixed(digitsOf(feature)));
  return Math.min(Math.max(rounded, feature.low), feature.high);
}

export class Plane {
  /**
   * @param {Feature[]} features  all of the board's
   * @param {number} width @param {number} height  of the picture, in pixels
   * @param {boolean} isSquare  so that w is seen to be perpendicular to its line
   * @param {number[]} shown  which feature goes across, and which one up
   */
  constructor(features, width, height, isSquare, shown = [0, 1]) {
    this.features = features;
    this.shown = shown;
    const [across, up] = this.axes();
    this.upTicks = ticks(up.low, up.high, Math.max(2, (height - TOP_PX - BOTTOM_PX) / TICKS_APART_PX.up));
    const left = GAP_PX + DIGIT_PX * Math.max(...tickWords(this.upTicks).map((word) => word.length));
    const room = { width: Math.max(width - left - RIGHT_PX, 1), height: Math.max(height - TOP_PX - BOTTOM_PX, 1) };
    const side = Math.min(room.width, room.height);
    const size = isSquare ? { width: side, height: side } : room;
    const [spareX, spareY] = [room.width - size.width, room.height - size.height];
    this.area = { left: left + spareX / 2, top: TOP_PX + spareY / 2, ...size };
    this.acrossTicks = ticks(across.low, across.high, Math.max(2, size.width / TICKS_APART_PX.across));
  }

  /** The two features that it shows. */
  axes() {
    return this.shown.map((column) => this.features[column]);
  }

  /** The two entries of a point that are shown. @param {Point} point */
  seen(point) {
    return this.shown.map((column) => point[column]);
  }

  /** A point with other entries where they are shown. @param {Point} point @param {number[]} pair */
  withSeen(point, pair) {
    return this.features.map((_, column) => pair[this.shown.indexOf(column)] ?? point[column]);
  }

  /** @param {Point} point  in the features' units @returns {Px} */
  toPx(point) {
    const { left, top, width, height } = this.area;
    const [across, up] = this.axes();
    const [x, y] = this.seen(point);
    return {
      x: left + ((x - across.low) / (across.high - across.low)) * width,
      y: top + ((up.high - y) / (up.high - up.low)) * height,
    };
  }

  /**
   * The place under a pixel, within the features' limits and not finer than a finger.
   * @param {Px} px @param {Point} rest  a point whose other entry it has @returns {Point}
   */
  toData({ x, y }, rest = []) {
    const { left, top, width, height } = this.area;
    const [across, up] = this.axes();
    return this.placed(rest, [
      across.low + ((x - left) / width) * (across.high - across.low),
      up.high - ((y - top) / height) * (up.high - up.low),
    ]);
  }

  /** A point that is moved along the two axes, within their limits. @param {Point} point @param {number[]} pair */
  placed(point, pair) {
    const axes = this.axes();
    return this.withSeen(
      point,
      pair.map((entry, axis) => within(axes[axis], entry)),
    );
  }

  /** Whether a pixel is in the plane, or so near that a finger meant it. @param {Px} px */
  contains({ x, y }) {
    const { left, top, width, height } = this.area;
    const isBeside = x < left - GAP_PX || x > left + width + GAP_PX;
    return !isBeside && y >= top - GAP_PX && y <= top + height + GAP_PX;
  }

  /** In units: −1 at the low end of a feature, 1 at the high one. @param {Point} x @returns {Point} */
  toUnits(x) {
    return x.map((entry, axis) => {
      const { low, high } = this.features[axis];
      return (entry - (low + high) / 2) / ((high - low) / 2);
    });
  }

  /** Where a pair of entries in units is drawn. @param {number[]} pair @returns {Px} */
  unitsToPx([u1, u2]) {
    const { left, top, width, height } = this.area;
    return { x: left + ((u1 + 1) / 2) * width, y: top + ((1 - u2) / 2) * height };
  }

  /** The pair of entries in units under a pixel, also outside of the plane. @param {Px} px @returns {number[]} */
  pxToUnits({ x, y }) {
    const { left, top, width, height } = this.area;
    return [(2 * (x - left)) / width - 1, 1 - (2 * (y - top)) / height];
  }
}
