/**
 * Rect for a text in the picture.
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").View} View
 * @typedef {import("./placing.js").Rect} Rect
 * @typedef {{width: number, height: number}} Size
 */

export const GAP_PX = 8;

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/** @param {Rect} one @param {Rect} other */
export const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The rectangle of a text of this size, whole within the plotting area. @param {View} view @param {Px} middle @param {Size} size @returns {Rect} */
export function rectAt(view, middle, size) {
  const { left, top, width, height } = view.areaPx();
  const x = clamp(
    middle.x - size.width / 2,
    left + GAP_PX,
    Math.max(left + GAP_PX, left + width - size.width - GAP_PX),
  );
  const y = clamp(middle.y, top + size.height / 2, top + height - size.height / 2);
  return { left: x, top: y - size.height / 2, right: x + size.width, bottom: y + size.height / 2 };
}

/** The corners of the box of space, as seen. @param {View} view @returns {Px[]} */
export function cornersOf(view) {
  const [low, high] = view.box();
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    view.toPx(low.map((entry, axis) => ((i >> axis) & 1 ? high[axis] : entry))),
  );
}

/** The middle of the box of space, as seen. @param {View} view @returns {Px} */
export function centreOf(view) {
  const [low, high] = view.box();
  return view.toPx(low.map((entry, axis) => (entry + high[axis]) / 2));
}

/** The rectangle of an element of the page within another. @param {Element} element @param {Element} outer @returns {Rect} */
export function rectOf(element, outer) {
  const [inner, { left, top }] = [element.getBoundingClientRect(), outer.getBoundingClientRect()];
  return { left: inner.left - left, right: inner.right - left, top: inner.top - top, bottom: inner.bottom - top };
}
