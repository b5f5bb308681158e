/** A swipe to the side, where a finger does nothing else: not on a handle, nor on a scene in space. */

const FAR_PX = 60;
const BUSY = '.handle, .panel, button, input, dialog, [data-dim="3"] .stage';

/** @param {(direction: 1 | -1) => void} onSwipe @param {AbortSignal} signal  ends it */
export function listenToSwipes(onSwipe, signal) {
  /** @type {Touch | null} */
  let start = null;
  document.addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const free = touches.length === 1 && target instanceof Element && !target.closest(BUSY);
      start = free ? touches[0] : null;
    },
    { signal, passive: true },
  );
  document.addEventListener(
    "touchend",
    ({ changedTouches }) => {
      if (!start) return;
      const [across, along] = [changedTouches[0].clientX - start.clientX, changedTouches[0].clientY - start.clientY];
      start = null;
      if (Math.abs(across) > Math.max(FAR_PX, 2 * Math.abs(along))) onSwipe(across < 0 ? 1 : -1);
    },
    { signal, passive: true },
  );
}
