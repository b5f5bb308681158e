/**
 * The order of a lecture's scenes, as far as a page knows it: its own scenes, and where the lecture
 * goes on before and after each of them.
 * @typedef {import("./types.js").PreparedScene} PreparedScene
 * @typedef {import("./types.js").Neighbour} Neighbour
 * @typedef {{page: string, scenes: PreparedScene[], jumps: Neighbour[] | null, last: Neighbour | null}} Order
 */

/** @param {Order} order @param {number} index @returns {Neighbour | null} */
function here({ page, scenes }, index) {
  return index >= 0 && index < scenes.length ? { page, scene: index } : null;
}

/**
 * Where a step leads; null at the lecture's ends. Before the first step, index is −1.
 * @param {Order} order @param {number} index @param {1 | -1} direction
 */
export function afterStep(order, index, direction) {
  if (index < 0 && direction > 0) return here(order, 0);
  const from = order.scenes[Math.max(index, 0)];
  return (direction > 0 ? from?.after : from?.before) ?? here(order, index + direction);
}

/** The scene with a number, from 1; a lecture that is counted page by page counts this page's. @param {Order} order @param {number} number */
export function numbered(order, number) {
  return order.jumps ? (order.jumps[number - 1] ?? null) : here(order, number - 1);
}

/** @param {Order} order */
export function lastOf(order) {
  return order.last ?? here(order, order.scenes.length - 1);
}
