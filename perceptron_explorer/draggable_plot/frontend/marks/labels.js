/**
 * Words at several points at once, `of` the points and their texts. Each stands above its point, or
 * where it is free of those before it; there it stays for as long as it can.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 */
import { markElement, svg } from "./svg.js";

const ABOVE_PX = 18;
/** As large as a short word is at most; to measure it would cost more than it is worth. */
const [WIDTH_PX, HEIGHT_PX] = [46, 22];
const PLACES = [
  ...[-ABOVE_PX, ABOVE_PX + 2].map((dy) => ({ dx: 0, dy })),
  ...[1, -1].map((side) => ({ dx: side * (WIDTH_PX / 2 + 14), dy: 0 })),
  ...[-ABOVE_PX - HEIGHT_PX, ABOVE_PX + HEIGHT_PX].map((dy) => ({ dx: 0, dy })),
];

/** @param {Px} one @param {Px} other */
const overlap = (one, other) => Math.abs(one.x - other.x) < WIDTH_PX && Math.abs(one.y - other.y) < HEIGHT_PX;

/** @param {SVGElement} layer @param {MarkDescription} mark */
export function makeLabels(layer, mark) {
  const group = markElement("g", layer, mark);
  /** Which of the places each word has. @type {number[]} */
  const chosen = [];

  /** @param {Px} point @param {number} i @param {Px[]} taken */
  const placeOf = ({ x, y }, i, taken) => {
    const at = (/** @type {number} */ place) => ({ x: x + PLACES[place].dx, y: y + PLACES[place].dy });
    const isFree = (/** @type {number} */ place) => taken.every((other) => !overlap(at(place), other));
    const order = [chosen[i] ?? 0, ...PLACES.keys()];
    chosen[i] = order.find(isFree) ?? 0;
    return at(chosen[i]);
  };

  return (/** @type {[Point[] | null, string[] | null]} */ [points, texts], /** @type {View} */ view) => {
    const count = points && texts ? points.length : 0;
    while (group.childElementCount > count) group.lastElementChild?.remove();
    chosen.length = Math.min(chosen.length, count);
    /** @type {Px[]} */
    const taken = [];
    for (let i = 0; i < count; i++) {
      const element = group.children[i] ?? svg("text", {}, group);
      const place = placeOf(view.toPx((points ?? [])[i]), i, taken);
      taken.push(place);
      element.setAttribute("transform", `translate(${place.x.toFixed(2)} ${place.y.toFixed(2)})`);
      element.textContent = (texts ?? [])[i];
    }
  };
}
