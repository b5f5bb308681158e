/**
 * Handles are not drawn, since there is nothing to take hold of in a file, but for those that
 * say something themselves: a leaf, which is cut out of its square, and a number to scrub.
 */
import { svg } from "../marks/svg.js";

/** @typedef {{left: number, top: number}} Origin  of the picture, in the window */

/** @param {Element} handle @param {Origin} origin */
export function* handleDrawn(handle, origin) {
  const style = getComputedStyle(handle, "::before");
  const box = handle.getBoundingClientRect();
  const square = {
    x: box.left - origin.left + parseFloat(style.left),
    y: box.top - origin.top + parseFloat(style.top),
    width: parseFloat(style.width),
    height: parseFloat(style.height),
  };
  if (style.clipPath.startsWith("polygon")) yield leaf(square, style);
  if (!handle.textContent) return;
  if (style.content !== "none") yield plate(square, style);
  yield* words(handle, origin);
}

/** @param {{x: number, y: number, width: number, height: number}} square @param {CSSStyleDeclaration} style */
function leaf({ x, y, width, height }, style) {
  const corners = [...style.clipPath.matchAll(/([\d.]+)(?:%|px)? ([\d.]+)(?:%|px)?/g)];
  const points = corners.map(([, across, down]) => [x + (width * +across) / 100, y + (height * +down) / 100]);
  return svg("polygon", { points: points.join(" "), fill: style.backgroundColor });
}

/** What a number stands on. @param {Record<string, number>} square @param {CSSStyleDeclaration} style */
function plate(square, style) {
  return svg("rect", {
    ...square,
    rx: parseFloat(style.borderTopLeftRadius),
    fill: style.backgroundColor,
    stroke: style.borderTopColor,
    "stroke-width": parseFloat(style.borderTopWidth),
  });
}

/** Each piece of text where it stands. @param {Element} handle @param {Origin} origin */
function* words(handle, origin) {
  const walker = document.createTreeWalker(handle, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim() || !node.parentElement) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, height } = range.getBoundingClientRect();
    const style = getComputedStyle(node.parentElement);
    const place = { x: left - origin.left, y: top - origin.top + height / 2 };
    const font = {
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "font-style": style.fontStyle,
    };
    const text = svg("text", {
      ...place,
      ...font,
      fill: style.color,
      "dominant-baseline": "central",
      "xml:space": "preserve",
    });
    text.textContent = node.textContent;
    yield text;
  }
}
