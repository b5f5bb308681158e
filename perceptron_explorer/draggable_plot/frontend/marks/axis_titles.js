/**
 * What the axes of space are called. Plotly draws such titles into the scene, aslant, and cuts off
 * what runs out of the picture; these stand upright, are whole at any size, and other words make
 * way for them and for the numbers of the axes.
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").View} View
 * @typedef {import("../view/space.js").SpaceView} SpaceView
 * @typedef {import("./placing.js").Placing} Placing
 * @typedef {import("./placing.js").Rect} Rect
 * @typedef {import("./rects.js").Size} Size
 * @typedef {{from: Px, to: Px, way: Px}} Edge  `way`: of length 1, from the box outwards
 */
import { centreOf, rectAt } from "./rects.js";
import { svg } from "./svg.js";

/** Where the numbers stand, and the titles beyond them; in heights of the type. */
const [NUMBERS, BESIDE, BELOW] = [0.9, 2.6, 1.9];
const NUMBERS_ON_AN_EDGE = 6;
/** An edge whose outward way is as level as this goes up. */
const LEVEL = 0.85;
const FARTHER = [0, 1.1, 2.2];
/** Of the picture's width; a longer title takes two lines. */
const LONG = 0.22;
/** A title keeps to the first of its places unless something lies there. */
const PER_PLACE = 5;

export class AxisTitles {
  /** @param {SVGElement} layer @param {string[]} titles @param {Placing} placing */
  constructor(layer, titles, placing) {
    this.placing = placing;
    this.titles = titles;
    this.texts = titles.map(() => svg("text", { class: "axis-title" }, layer));
    /** @type {Size[]} */
    this.sizes = [];
  }

  /** @param {SpaceView} view @param {Set<string>} changed */
  follow(view, changed) {
    if (!changed.has("view")) return;
    if (changed.has("size") || this.sizes.length === 0)
      this.sizes = this.texts.map((text, axis) => written(text, this.titles[axis], view));
    const middle = centreOf(view);
    const edges = view.numberedEdges().map(([from, to]) => ({ from, to, way: outwards(from, to, middle) }));
    const height = Math.min(...this.sizes.map((size) => size.height));
    this.placing.numbers = edges.flatMap((edge) => numbersAt(edge, height));
    this.placing.titles = [];
    for (const [axis, edge] of edges.entries()) {
      const size = this.sizes[axis];
      const rects = [...placesFor(edge, axis === 2, size, height)].map((place) => rectAt(view, place, size));
      const costs = rects.map((rect, i) => this.placing.costOfStanding(rect) + PER_PLACE * i);
      const rect = rects[costs.indexOf(Math.min(...costs))];
      this.placing.titles.push(rect);
      this.texts[axis].setAttribute("transform", `translate(${rect.left.toFixed(2)} ${rect.top.toFixed(2)})`);
    }
  }
}

/** Writes a title in one line or two, and returns its size. @param {SVGTextElement} text @param {string} title @param {View} view @returns {Size} */
function written(text, title, view) {
  text.textContent = title;
  const { width, height } = text.getBBox();
  if (width < LONG * view.areaPx().width || !title.includes(" ")) return { width, height };
  text.textContent = "";
  for (const [i, line] of inTwoLines(title).entries())
    svg("tspan", { x: 0, dy: i ? "1.1em" : 0 }, text).textContent = line;
  const both = text.getBBox();
  return { width: both.width, height: both.height };
}

/** Broken where the lines come out most alike. @param {string} title */
function inTwoLines(title) {
  const words = title.split(" ");
  const pairs = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const longer = (/** @type {string[]} */ lines) => Math.max(...lines.map(({ length }) => length));
  return pairs.reduce((one, other) => (longer(other) < longer(one) ? other : one));
}

/** The way across an edge that leads off the middle of the box. @param {Px} from @param {Px} to @param {Px} middle */
function outwards(from, to, middle) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const side =
    Math.sign(across.x * ((from.x + to.x) / 2 - middle.x) + across.y * ((from.y + to.y) / 2 - middle.y)) || 1;
  return { x: across.x * side, y: across.y * side };
}

/** About where the numbers of an axis stand. @param {Edge} edge @param {number} height @returns {Rect[]} */
function numbersAt({ from, to, way }, height) {
  return Array.from({ length: NUMBERS_ON_AN_EDGE }, (_, i) => {
    const share = i / (NUMBERS_ON_AN_EDGE - 1);
    const x = from.x + share * (to.x - from.x) + 1.3 * NUMBERS * height * way.x;
    const y = from.y + share * (to.y - from.y) + NUMBERS * height * way.y;
    return { left: x - 0.8 * height, right: x + 0.8 * height, top: y - 0.4 * height, bottom: y + 0.4 * height };
  });
}

/**
 * Where the middle of a title may stand, the best first: beyond the numbers of its edge. One that
 * goes up has its title above its end, where the picture is wide enough for it.
 * @param {Edge} edge @param {boolean} isUpright @param {Size} size @param {number} line  the height of one
 */
function* placesFor({ from, to, way }, isUpright, { width, height }, line) {
  const top = from.y < to.y ? from : to;
  if (isUpright && Math.abs(way.x) > LEVEL)
    for (const farther of FARTHER)
      yield { x: top.x + way.x * 0.35 * width, y: top.y - 0.6 * line - height / 2 - farther * line };
  for (const farther of FARTHER)
    for (const share of [0.5, 0.3, 0.7, 0.1, 0.9]) {
      const far = (BESIDE * Math.abs(way.x) + BELOW * Math.abs(way.y) + farther) * line;
      yield {
        x: from.x + share * (to.x - from.x) + way.x * (far + (width / 2) * Math.abs(way.x)),
        y: from.y + share * (to.y - from.y) + way.y * (far + (height - line) / 2),
      };
    }
}
