/**
 * The order of a lecture's scenes, and where on which page each of them is.
 * @typedef {import("./types.js").PreparedScene} PreparedScene
 * @typedef {{page: string, scene: number}} Place  a scene: its page, and its place among the page's, from 0
 * @typedef {{page: string, scenes: PreparedScene[], pages: string[], order: number[], byPage: boolean}} Order
 */

/** @param {Order} order @param {number} index @returns {Place | null} */
function here({ page, scenes }, index) {
  return index >= 0 && index < scenes.length ? { page, scene: index } : null;
}

/** All scenes in their order. @param {Order} order @returns {Place[]} */
function places({ pages, order }) {
  const counts = pages.map(() => 0);
  return order.map((at) => ({ page: pages[at], scene: counts[at]++ }));
}

/** Where in the lecture one of this page's scenes is, from 0. @param {Order} order @param {number} index */
function numberInAll(order, index) {
  return places(order).findIndex(({ page, scene }) => page === order.page && scene === index);
}

/**
 * Where a step leads; null at the lecture's ends. Before the first step, index is −1.
 * @param {Order} order @param {number} index @param {1 | -1} direction @returns {Place | null}
 */
export function afterStep(order, index, direction) {
  if (index < 0 && direction > 0) return here(order, 0);
  const from = numberInAll(order, Math.max(index, 0));
  return from < 0 ? null : (places(order)[from + direction] ?? null);
}

/** The number of one of this page's scenes, from 1. @param {Order} order @param {number} index */
export function numberOf(order, index) {
  return (order.byPage ? index : numberInAll(order, index)) + 1;
}

/** How many scenes are counted: the lecture's, or this page's where it is counted page by page. @param {Order} order */
export const totalOf = (order) => (order.byPage ? order.scenes : order.order).length;

/** The scene with a number, from 1. @param {Order} order @param {number} number */
export function numbered(order, number) {
  return order.byPage ? here(order, number - 1) : (places(order)[number - 1] ?? null);
}

/** @param {Order} order */
export const lastOf = (order) => numbered(order, totalOf(order));
