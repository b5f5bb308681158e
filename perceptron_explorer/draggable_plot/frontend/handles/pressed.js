/**
 * A slider of the browser's own is in hand from the press until it is let go. It says
 * "change" only if it stands elsewhere then, so that cannot be waited for.
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */

/** @param {HTMLElement} element @param {LiveScene} scene */
export function holdWhilePressed(element, scene) {
  let pressed = false;
  const letGo = () => {
    if (!pressed) return;
    // "change" comes after the release, and tells Python what was made.
    setTimeout(() => {
      pressed = false;
      scene.place.onLetGo();
    });
  };
  element.addEventListener("pointerdown", () => (pressed = true));
  for (const event of ["pointerup", "pointercancel"]) window.addEventListener(event, letGo, { signal: scene.ended });
  scene.addGrip(() => pressed);
}
