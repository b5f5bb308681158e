/**
 * Where handles lie over each other, the one whose middle is nearest to the pointer comes to the front:
 * it has the ring, and a press takes it.
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("./handle.js").Handle} Handle
 */

/** As good as equally near: then the one on top stays there. */
const EVEN_PX = 1;

/**
 * @param {HTMLElement} stage @param {Handle[]} handles @param {() => boolean} isHeld  whether anything is in hand
 * @param {AbortSignal} signal  ends it
 */
export function preferNearest(stage, handles, isHeld, signal) {
  const pointedAt = (/** @type {PointerEvent} */ { target, clientX, clientY }) => {
    const top = handles.find(({ element }) => element === target);
    if (!top) return null;
    const { left, top: above } = stage.getBoundingClientRect();
    return nearest(handles, top, { x: clientX - left, y: clientY - above });
  };
  const raise = (/** @type {PointerEvent} */ event) => {
    if (isHeld()) return;
    const front = pointedAt(event);
    for (const handle of handles) handle.element.classList.toggle("front", handle === front);
  };
  const take = (/** @type {PointerEvent} */ event) => {
    const front = isHeld() ? null : pointedAt(event);
    if (front && front.element !== event.target) front.take(event);
  };
  stage.addEventListener("pointermove", raise, { signal, passive: true });
  stage.addEventListener("pointerdown", take, { signal, capture: true });
}

/**
 * The handle in sight that is nearest.
 * @template {Pick<Handle, "px" | "hidden" | "outside">} T
 * @param {T[]} handles @param {T} top  the one that is hit @param {Px} at @returns {T}
 */
export function nearest(handles, top, at) {
  const away = (/** @type {T} */ { px: { x, y } }) => Math.hypot(x - at.x, y - at.y);
  const inSight = handles.filter(({ hidden, outside }) => !hidden && !outside);
  return inSight.reduce((best, one) => (away(one) < away(best) - EVEN_PX ? one : best), top);
}
