/**
 * A word in the picture that follows a point. It stands beside it, where it lies over nothing, and
 * a line leads to it where that is some way off.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 * @typedef {import("./placing.js").Placing} Placing
 * @typedef {import("./placing.js").Rect} Rect
 * @typedef {import("./rects.js").Size} Size
 */
import { bind } from "../scene/template.js";
import { OVER_A_WORD } from "./placing.js";
import { clamp, cornersOf, rectAt } from "./rects.js";
import { markElement, show, svg } from "./svg.js";

const BESIDE_PX = 16;
const LEADER_FROM_PX = 34;
/** A word stays where it is unless another place is better by this much: it must not flutter. */
const WORTH_A_MOVE = 60;
const TURNS = [0, 0.7, -0.7, 1.4, -1.4, 2.2, -2.2, Math.PI].map((turn) => ({
  cos: Math.cos(turn),
  sin: Math.sin(turn),
}));
const FARTHER_PX = [0, 26, 56, 96];
/** For a word that stands at its place and not beside it. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4];
const SHIFTS_ASIDE = 5;

/** As seen, the way from a place towards a direction, of length 1. @param {View} view @param {Point} at @param {Point} direction */
function wayOf(view, at, direction) {
  const [from, to] = [view.toPx(at), view.toPx(at.map((entry, axis) => entry + 0.01 * direction[axis]))];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 0, y: -1 };
}

/** @typedef {{count: number, at: (index: number) => Px}} Places  where a word may stand, the best first */

/** Places beside a point: as far off as it takes to leave a handle clear. @param {Px} place @param {Px} way @param {Size} size @returns {Places} */
function placesBeside(place, way, { width, height }) {
  const at = (/** @type {number} */ index) => {
    const { cos, sin } = TURNS[index % TURNS.length];
    const x = way.x * cos - way.y * sin;
    const y = way.x * sin + way.y * cos;
    const near = Math.min((width / 2 + BESIDE_PX) / Math.abs(x), (height / 2 + BESIDE_PX) / Math.abs(y));
    const far = near + FARTHER_PX[Math.floor(index / TURNS.length)];
    return { x: place.x + far * x, y: place.y + far * y };
  };
  return { count: FARTHER_PX.length * TURNS.length, at };
}

/** Places round a point. @param {Px} place @param {Size} size @returns {Places} */
function placesRound(place, { width, height }) {
  const at = (/** @type {number} */ index) => ({
    x: place.x + SHIFTS[index % SHIFTS_ASIDE] * 0.4 * width,
    y: place.y + SHIFTS[Math.floor(index / SHIFTS_ASIDE)] * height,
  });
  return { count: SHIFTS.length * SHIFTS_ASIDE, at };
}

/** Places outside the box of space, at either side of it and above. @param {Px} place @param {View} view @param {Size} size @returns {Places} */
function placesOutside(place, view, { width, height }) {
  const corners = cornersOf(view);
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const top = Math.min(...corners.map(({ y }) => y));
  const sides = [left - width / 2 - BESIDE_PX, right + width / 2 + BESIDE_PX];
  const besideTheBox = sides.length * SHIFTS.length;
  const at = (/** @type {number} */ index) =>
    index < besideTheBox
      ? { x: sides[index % 2], y: place.y + 2 * SHIFTS[Math.floor(index / 2)] * height }
      : { x: place.x + 0.6 * SHIFTS[index - besideTheBox] * width, y: top - height };
  return { count: besideTheBox + SHIFTS.length, at };
}

/** Whether a rectangle lies in a convex area. @param {Rect} rect @param {Px[]} corners */
function liesIn({ left, top, right, bottom }, corners) {
  let [isLeft, isRight] = [true, true];
  for (let i = 0; i < corners.length; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % corners.length]];
    for (const x of [left, right])
      for (const y of [top, bottom]) {
        const turn = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
        isLeft &&= turn >= -1;
        isRight &&= turn <= 1;
      }
  }
  return isLeft || isRight;
}

/**
 * @param {SVGElement} layer @param {MarkDescription} mark @param {Quantities} quantities @param {Placing} placing
 */
export function makeText(layer, mark, quantities, placing) {
  const leader = svg("path", { class: "leader" }, layer);
  // The group is moved and not the text: a text that is moved is laid out anew.
  const place = svg("g", {}, layer);
  const text = markElement("text", place, mark);
  const refresh = bind(text, mark.text ?? "");
  const isOfASide = Boolean(mark.within);
  let size = { width: 0, height: 0 };
  let chosen = 0;

  return (
    /** @type {(Point | null)[]} */ [at, beside],
    /** @type {View} */ view,
    /** @type {Set<string>} */ changed,
  ) => {
    refresh(quantities, changed);
    placing.words.delete(mark.name);
    const inSight = at && beside !== null && view.contains(view.toPx(at));
    // Measured when the picture changes and not at every move: measuring makes the browser lay out.
    if (inSight && (changed.has("size") || size.width === 0)) size = text.getBBox();
    const rect = inSight ? bestRect(at, beside, view) : null;
    show(text, Boolean(rect));
    show(
      leader,
      Boolean(rect) && lead(view.toPx(/** @type {Point} */ (at)), /** @type {Rect} */ (rect), at?.length ?? 2),
    );
    if (!rect) return;
    placing.words.set(mark.name, rect);
    place.setAttribute("transform", `translate(${rect.left.toFixed(2)} ${((rect.top + rect.bottom) / 2).toFixed(2)})`);
  };

  /** @param {Point} at @param {Point | undefined} beside @param {View} view */
  function placesOf(at, beside, view) {
    const px = view.toPx(at);
    if (isOfASide && at.length === 3) return placesOutside(px, view, size);
    return beside ? placesBeside(px, wayOf(view, at, beside), size) : placesRound(px, size);
  }

  /** @param {Point} at @param {Point | undefined} beside @param {View} view */
  function bestRect(at, beside, view) {
    const side = at.length === 2 ? mark.within : null;
    const area = side ? quantities.get(side)?.map((/** @type {Point} */ corner) => view.toPx(corner)) : null;
    const [px, places] = [view.toPx(at), placesOf(at, beside, view)];
    let [best, least, index] = [/** @type {Rect | null} */ (null), Infinity, chosen];
    const look = (/** @type {number} */ i) => {
      const middle = places.at(i);
      let cost = 0.5 * Math.hypot(middle.x - px.x, middle.y - px.y) + (i === chosen ? 0 : WORTH_A_MOVE);
      // Most places are too far off already; the rest is looked at only for those that are not.
      if (cost >= least) return;
      const rect = rectAt(view, middle, size);
      cost += placing.cost(mark.name, rect);
      if (area && cost < least && !liesIn(rect, area)) cost += OVER_A_WORD / 2;
      if (cost < least) [best, least, index] = [rect, cost, i];
    };
    // Another place costs a move at least: where this one costs less, no other is looked at.
    look(chosen);
    for (let i = 0; i < places.count && least > WORTH_A_MOVE; i++) if (i !== chosen) look(i);
    if (mark.yields && least >= OVER_A_WORD) return null;
    chosen = index;
    return best;
  }

  /** Draws the line that leads to a word, and says whether there is one. @param {Px} px @param {Rect} rect @param {number} dim */
  function lead(px, rect, dim) {
    const end = { x: clamp(px.x, rect.left, rect.right), y: clamp(px.y, rect.top, rect.bottom) };
    if (Math.hypot(end.x - px.x, end.y - px.y) < LEADER_FROM_PX || (isOfASide && dim === 2)) return false;
    leader.setAttribute("d", `M${px.x.toFixed(1)},${px.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}`);
    return true;
  }
}
