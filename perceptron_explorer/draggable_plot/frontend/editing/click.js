/**
 * A click or a tap on the empty picture: a press that lets go where it began. Whatever
 * moves in between pans, turns or scrolls, and is no click.
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */

const STILL_PX = 5;
const BUSY = ".handle, .toolbar";

/** @param {LiveScene} scene @param {(px: {x: number, y: number}) => void} act */
export function onClick(scene, act) {
  const signal = scene.ended;
  /** @type {PointerEvent | null} */
  let pressed = null;
  const forget = () => (pressed = null);

  scene.stage.addEventListener(
    "pointerdown",
    (event) => {
      const free = event.isPrimary && event.button === 0 && !(/** @type {Element} */ (event.target).closest(BUSY));
      pressed = free && !scene.editor?.isHeld() ? event : null;
    },
    { signal, capture: true },
  );
  // On the window: Plotly lays a cover over the page while a button is down.
  window.addEventListener(
    "pointerup",
    (event) => {
      const start = pressed;
      forget();
      if (!start || event.pointerId !== start.pointerId) return;
      if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > STILL_PX) return;
      const { left, top } = scene.stage.getBoundingClientRect();
      const px = { x: event.clientX - left, y: event.clientY - top };
      if (scene.view.contains(px)) act(px);
    },
    { signal },
  );
  window.addEventListener("pointercancel", forget, { signal });
}
