/**
 * Which way a key moves a handle: arrows by one step, ten with Shift, a tenth with Alt;
 * PageUp and PageDown along the third axis.
 * @typedef {import("../types.js").Point} Point
 */

/** @type {Record<string, [number, number]>} axis and sign */
const DIRECTIONS = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [1, 1],
  ArrowDown: [1, -1],
  PageUp: [2, 1],
  PageDown: [2, -1],
};

/**
 * How far a key changes a number, and which way; null for any other key.
 * @param {KeyboardEvent} event @param {number} step
 */
export function changeOf(event, step) {
  const direction = DIRECTIONS[event.key];
  return direction && direction[0] < 2 ? direction[1] * step * factorOf(event) : null;
}

/** Ten with Shift, a tenth with Alt. @param {KeyboardEvent} event */
const factorOf = (event) => (event.shiftKey ? 10 : 1) * (event.altKey ? 0.1 : 1);

/**
 * Listens to keys that change something. The key before one may be of the same frame, and counts
 * only once the scene is brought up to date.
 * @param {Element} element @param {import("../figure/store.js").SceneStore} scene @param {(event: KeyboardEvent) => void} onKey
 * @param {AddEventListenerOptions} [options]
 */
export function listenToKeys(element, scene, onKey, options) {
  const listener = (/** @type {any} */ event) => {
    scene.update();
    onKey(event);
  };
  element.addEventListener("keydown", listener, options);
}

/**
 * @param {KeyboardEvent} event @param {number} dim @param {number} step
 * @returns {Point | null} the movement in data units; null for any other key
 */
export function movementOf(event, dim, step) {
  const direction = DIRECTIONS[event.key];
  if (!direction || direction[0] >= dim || event.ctrlKey || event.metaKey) return null;
  const size = step * factorOf(event);
  return Array.from({ length: dim }, (_, axis) => (axis === direction[0] ? direction[1] * size : 0));
}

/**
 * For a handle that can move in one direction only: a full step along it, the way the
 * key points, or forwards where the key points across it.
 * @param {Point} movement @param {Point} unit
 */
export function alongOnly(movement, unit) {
  const size = Math.hypot(...movement);
  const agreement = movement.reduce((sum, entry, axis) => sum + entry * unit[axis], 0);
  const forwards = Math.abs(agreement) > 0.01 * size ? agreement > 0 : movement.some((entry) => entry > 0);
  return unit.map((entry) => (forwards ? size : -size) * entry);
}
