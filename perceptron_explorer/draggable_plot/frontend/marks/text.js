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
const TURNS = [0, 0.7, -0.7, 1.4, -1.4, 2.2, -2.2, Math.PI];
const FARTHER_PX = [0, 26, 56, 96];
/** For a word that stands at its place and not beside it. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/** As seen, the way from a place towards a direction, of length 1. @param {View} view @param {Point} at @param {Point} direction */
function wayOf(view, at, direction) {
  const [from, to] = [view.toPx(at), view.toPx(at.map((entry, axis) => entry + 0.01 * direction[axis]))];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 0, y: -1 };
}

/** Places beside a point, the best first: as far off as it takes to leave a handle clear. @param {Px} place @param {Px} way @param {Size} size */
function* placesBeside(place, way, { width, height }) {
  for (const farther of FARTHER_PX)
    for (const turn of TURNS) {
      const x = way.x * Math.cos(turn) - way.y * Math.sin(turn);
      const y = way.x * Math.sin(turn) + way.y * Math.cos(turn);
      const far = Math.min((width / 2 + BESIDE_PX) / Math.abs(x), (height / 2 + BESIDE_PX) / Math.abs(y)) + farther;
      yield { x: place.x + far * x, y: place.y + far * y };
    }
}

/** Places round a point. @param {Px} place @param {Size} size */
function* placesRound(place, { width, height }) {
  for (const up of SHIFTS)
    for (const aside of SHIFTS.slice(0, 5)) yield { x: place.x + aside * 0.4 * width, y: place.y + up * height };
}

/** Places outside the box of space, at either side of it and above. @param {Px} place @param {View} view @param {Size} size */
function* placesOutside(place, view, { width, height }) {
  const corners = cornersOf(view);
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const top = Math.min(...corners.map(({ y }) => y));
  for (const up of SHIFTS) {
    const y = place.y + 2 * up * height;
    yield { x: left - width / 2 - BESIDE_PX, y };
    yield { x: right + width / 2 + BESIDE_PX, y };
  }
  for (const aside of SHIFTS) yield { x: place.x + 0.6 * aside * width, y: top - height };
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
  function* places(at, beside, view) {
    const px = view.toPx(at);
    if (isOfASide && at.length === 3) yield* placesOutside(px, view, size);
    else if (beside) yield* placesBeside(px, wayOf(view, at, beside), size);
    else yield* placesRound(px, size);
  }

  /** @param {Point} at @param {Point | undefined} beside @param {View} view */
  function bestRect(at, beside, view) {
    const area =
      mark.within && at.length === 2
        ? quantities.get(mark.within)?.map((/** @type {Point} */ corner) => view.toPx(corner))
        : null;
    const px = view.toPx(at);
    let [best, least, index, i] = [/** @type {Rect | null} */ (null), Infinity, 0, 0];
    for (const middle of places(at, beside, view)) {
      let cost = 0.5 * Math.hypot(middle.x - px.x, middle.y - px.y) + (i === chosen ? 0 : WORTH_A_MOVE);
      // Most places are too far off already; the rest is looked at only for those that are not.
      if (cost < least) {
        const rect = rectAt(view, middle, size);
        cost += placing.cost(mark.name, rect);
        if (area && cost < least && !liesIn(rect, area)) cost += OVER_A_WORD / 2;
        if (cost < least) [best, least, index] = [rect, cost, i];
      }
      i += 1;
    }
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
