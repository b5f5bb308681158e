/** Two fingers on the plane zoom it, and not the page. In space Plotly sees to that itself. */
import { oncePerFrame } from "../dom/frame.js";

/** @param {TouchList} touches */
const distance = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** @param {HTMLElement} stage @param {(factor: number) => void} zoom  by a factor above 1 to see more */
export function listenToPinches(stage, zoom) {
  let before = 0;
  let now = 0;
  const frame = oncePerFrame(() => {
    zoom(before / now);
    before = now;
  });
  stage.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length !== 2 || stage.parentElement?.parentElement?.dataset.dim === "3") return;
      event.preventDefault();
      now = distance(event.touches);
      if (before > 0) frame.request();
      else before = now;
    },
    { passive: false },
  );
  for (const type of ["touchstart", "touchend", "touchcancel"])
    stage.addEventListener(type, () => (before = 0), { passive: true });
}
