/** The tip of the arrow w, by finger, mouse and keys. */

/** How near to the tip a finger takes hold of it. */
const REACH_PX = 36;
const STEP = 0.05;
const LARGE_STEP = 0.25;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Within the plane, and not finer than the two digits that are shown. @param {number[]} w */
const within = (w) => w.map((entry) => Math.min(Math.max(Math.round(100 * entry) / 100, -1), 1));

/** @param {import("./weights.js").Weights} weights @param {AbortSignal} signal */
export function listenToTip(weights, signal) {
  const { stage, session, marks } = weights;
  let pointer = -1;

  stage.picture.addEventListener(
    "pointerdown",
    (event) => {
      if (pointer >= 0 || event.button || !stage.plane || !session.canChange()) return;
      const { plane } = stage;
      const [tip, px] = [plane.unitsToPx(plane.seen(weights.now().w)), stage.pxOf(event)];
      if (Math.hypot(tip.x - px.x, tip.y - px.y) > REACH_PX) return;
      pointer = event.pointerId;
      stage.picture.setPointerCapture(pointer);
    },
    { signal },
  );
  stage.picture.addEventListener(
    "pointermove",
    (event) => {
      const { plane } = stage;
      if (event.pointerId !== pointer || !plane) return;
      weights.move({ w: plane.withSeen(weights.now().w, within(plane.pxToUnits(stage.pxOf(event)))) });
    },
    { signal },
  );
  const letGo = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== pointer) return;
    pointer = -1;
    weights.letGo();
  };
  stage.picture.addEventListener("pointerup", letGo, { signal });
  stage.picture.addEventListener("pointercancel", letGo, { signal });

  marks.tip.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    const { plane } = stage;
    if (!arrow || !plane) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const { w } = weights.now();
    const moved = plane.seen(w).map((entry, axis) => entry + step * arrow[axis]);
    weights.move({ w: plane.withSeen(w, within(moved)) });
    weights.letGo();
  });
}
