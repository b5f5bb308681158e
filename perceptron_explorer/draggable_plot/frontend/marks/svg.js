/** Making SVG elements. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, string | number>} [attributes] @param {Element} [parent]
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, parent) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  parent?.append(element);
  return element;
}

/** Remembered here: to ask an element for its style costs as much as to set it. @type {WeakMap<SVGElement, boolean>} */
const shownNow = new WeakMap();

/** Shows or hides without a change of layout. @param {SVGElement} element @param {boolean} shown */
export function show(element, shown) {
  if (shownNow.get(element) === shown) return;
  shownNow.set(element, shown);
  element.style.visibility = shown ? "visible" : "hidden";
}

/**
 * The element of a mark; one with a link can be pointed at.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag @param {Element} layer @param {import("../types.js").MarkDescription} mark
 */
export function markElement(tag, layer, { name, style, link }) {
  const element = svg(tag, { class: `mark ${style}`, "data-mark": name }, layer);
  if (link) element.dataset.link = link;
  return element;
}
