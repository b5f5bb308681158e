/**
 * A copy of what SVG shows, for a file: all that the style sheets say stands in attributes,
 * which every program that opens SVG can read. What cannot be seen is left out.
 */
import { svg } from "../marks/svg.js";

/** What an element passes on to its children, and how it begins. @type {Record<string, string>} */
const INHERITED = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linejoin": "miter",
  "stroke-linecap": "butt",
  "font-family": "",
  "font-size": "",
  "font-style": "normal",
  "font-weight": "400",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "shape-rendering": "auto",
};

/** Attributes that mean something outside of the page that they come from. */
const KEPT = /^(?!class$|style$|tabindex$|role$|vector-effect$|pointer-events$|data-|aria-)/;

/**
 * @param {Element} element  an SVG element on the page
 * @param {Record<string, string>} [around]  the style of what it will stand in
 * @returns {DocumentFragment} its copy; nothing if it cannot be seen
 */
export function drawn(element, around = INHERITED) {
  const fragment = document.createDocumentFragment();
  const style = getComputedStyle(element);
  if (element.tagName === "defs") fragment.append(bare(element));
  else if (isSeen(element, style)) fragment.append(...withHalo(copyOf(element, style, around), style));
  return fragment;
}

/** What others refer to, such as the shapes that they are cut to. @param {Element} element */
function bare(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const part of [copy, ...copy.querySelectorAll("*")]) part.removeAttribute("class");
  return copy;
}

/** A hidden group may have something in it that is shown. @param {Element} element @param {CSSStyleDeclaration} style */
function isSeen(element, style) {
  const isGroup = element.tagName !== "text" && element.children.length > 0;
  return style.display !== "none" && (style.visibility === "visible" || isGroup);
}

/** @param {Element} element @param {CSSStyleDeclaration} style @param {Record<string, string>} around */
function copyOf(element, style, around) {
  const copy = svg(/** @type {"g"} */ (element.tagName === "svg" ? "g" : element.tagName));
  if (element.tagName !== "svg")
    for (const { name, value } of element.attributes) if (KEPT.test(name)) copy.setAttribute(name, value);
  const now = Object.fromEntries(Object.keys(INHERITED).map((name) => [name, style.getPropertyValue(name)]));
  for (const [name, value] of Object.entries(now)) if (value !== around[name]) setStyle(copy, name, value, now);
  if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
  // A radius may come from the style sheet alone.
  const radius = { circle: "r", rect: "rx" }[element.tagName];
  const length = radius && parseFloat(style.getPropertyValue(radius));
  if (radius && length) copy.setAttribute(radius, String(length));
  for (const child of element.childNodes) copy.append(child instanceof Element ? drawn(child, now) : child.cloneNode());
  return copy;
}

/**
 * Many programs know no transparency within a colour: it goes into an attribute of its own.
 * @param {Element} copy @param {string} name @param {string} value @param {Record<string, string>} now
 */
function setStyle(copy, name, value, now) {
  const [, red, green, blue, alpha] = value.match(/^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/) ?? [];
  if (alpha === undefined) copy.setAttribute(name, value);
  else {
    copy.setAttribute(name, `rgb(${red}, ${green}, ${blue})`);
    copy.setAttribute(`${name}-opacity`, String(Number(alpha) * Number(now[`${name}-opacity`])));
  }
}

/**
 * Words have a rim in the colour of the ground. Not every program can paint a rim first, so
 * it is a text of its own behind the words.
 * @param {Element} copy @param {CSSStyleDeclaration} style
 */
function withHalo(copy, style) {
  if (copy.tagName !== "text" || !style.paintOrder.startsWith("stroke")) return [copy];
  const words = /** @type {Element} */ (copy.cloneNode(true));
  words.setAttribute("stroke", "none");
  return [copy, words];
}
