/**
 * A word in the picture that follows a point, kept whole within the plotting area.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { bind } from "../scene/template.js";
import { markElement, show, svg } from "./svg.js";

const GAP_PX = 8;
const BESIDE_PX = 16;

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * The middle of a text at a place, or next to it in a direction, as that is seen.
 * @param {View} view @param {Point} at @param {Point | null | undefined} direction
 * @param {{width: number, height: number}} size
 */
function middleOf(view, at, direction, size) {
  const place = view.toPx(at);
  if (!direction) return place;
  const towards = view.toPx(at.map((entry, axis) => entry + 0.01 * direction[axis]));
  const way = { x: towards.x - place.x, y: towards.y - place.y };
  // As far as it takes to leave the room of a handle clear, aside or above, whichever comes first.
  const steps = [(size.width / 2 + BESIDE_PX) / Math.abs(way.x), (size.height / 2 + BESIDE_PX) / Math.abs(way.y)];
  const far = Math.min(...steps.filter(Number.isFinite));
  return Number.isFinite(far) ? { x: place.x + far * way.x, y: place.y + far * way.y } : place;
}

/** @typedef {{left: number, top: number, right: number, bottom: number}} Room  in pixels */

/**
 * The room of a text of this size, whole within the plotting area.
 * @param {View} view @param {Px} middle @param {{width: number, height: number}} size @returns {Room}
 */
function roomAt(view, middle, size) {
  const { left, top, width, height } = view.areaPx();
  const x = clamp(middle.x - size.width / 2, left + GAP_PX, left + width - size.width - GAP_PX);
  const y = clamp(middle.y, top + size.height / 2, top + height - size.height / 2);
  return { left: x, top: y - size.height / 2, right: x + size.width, bottom: y + size.height / 2 };
}

/** @param {Room} one @param {Room} other */
const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The other way. @param {Point | null | undefined} direction */
const opposite = (direction) => direction?.map((entry) => -entry);

/**
 * @param {SVGElement} layer @param {MarkDescription} mark @param {Quantities} quantities
 * @param {Map<string, Room>} taken  the room of each text that is shown
 */
export function makeText(layer, mark, quantities, taken) {
  // The group is moved and not the text: a text that is moved is laid out anew.
  const place = svg("g", {}, layer);
  const text = markElement("text", place, mark);
  const refresh = bind(text, mark.text ?? "");
  let size = { width: 0, height: 0 };
  const isFree = (/** @type {Room} */ room) => [...taken].every(([name, other]) => name === mark.name || !overlap(room, other));

  return (/** @type {(Point | null)[]} */ [at, beside], /** @type {View} */ view, /** @type {Set<string>} */ changed) => {
    refresh(quantities, changed);
    taken.delete(mark.name);
    const inSight = at && beside !== null && view.contains(view.toPx(at));
    // Measured when the picture changes and not at every move: measuring makes the browser lay out.
    if (inSight && (changed.has("size") || size.width === 0)) size = text.getBBox();
    const room = inSight ? roomFor(at, beside, view) : null;
    show(text, Boolean(room));
    if (!room) return;
    taken.set(mark.name, room);
    place.setAttribute("transform", `translate(${room.left.toFixed(2)} ${((room.top + room.bottom) / 2).toFixed(2)})`);
  };

  /** @param {Point} at @param {Point | undefined} beside @param {View} view @returns {Room | undefined} */
  function roomFor(at, beside, view) {
    const first = roomAt(view, middleOf(view, at, beside, size), size);
    if (!mark.yields || isFree(first)) return first;
    const second = roomAt(view, middleOf(view, at, opposite(beside), size), size);
    return isFree(second) ? second : undefined;
  }
}
