/**
 * One drag, from taking hold to letting go. The grab offset is kept, so nothing jumps
 * when a handle is taken beside its middle; Escape puts it back.
 * @typedef {import("../types.js").Px} Px
 *
 * @typedef {object} Drag
 * @property {() => Px} start  where the handle is when it is taken
 * @property {(px: Px, event: PointerEvent) => void} move
 * @property {() => void} end
 * @property {() => void} cancel
 */

/**
 * @param {HTMLElement} element @param {Drag} drag
 * @returns {{isHeld: () => boolean, take: (event: PointerEvent) => void}} `take` begins a drag
 *   by a press that met something else
 */
export function makeDraggable(element, drag) {
  /** @type {{pointerId: number, offsetX: number, offsetY: number} | null} */
  let held = null;

  const release = (/** @type {() => void} */ finish) => {
    if (!held) return;
    const { pointerId } = held;
    held = null;
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    element.classList.remove("held");
    finish();
  };

  const take = (/** @type {PointerEvent} */ event) => {
    if (held || event.button !== 0) return;
    const start = drag.start();
    held = { pointerId: event.pointerId, offsetX: start.x - event.clientX, offsetY: start.y - event.clientY };
    element.setPointerCapture(event.pointerId);
    element.classList.add("held");
    element.focus({ preventScroll: true });
    event.preventDefault();
    event.stopPropagation();
  };

  element.addEventListener("pointerdown", take);
  element.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.pointerId) return;
    drag.move({ x: event.clientX + held.offsetX, y: event.clientY + held.offsetY }, event);
  });
  element.addEventListener("pointerup", (event) => event.pointerId === held?.pointerId && release(drag.end));
  element.addEventListener("lostpointercapture", () => release(drag.end));
  element.addEventListener("pointercancel", () => release(drag.end));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !held) return;
    event.preventDefault(); // It ends the drag and nothing else, such as lecture mode.
    release(drag.cancel);
  });
  return { isHeld: () => held !== null, take };
}
