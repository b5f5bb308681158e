/**
 * At most one update a frame: however often `request` is called, `update` runs once,
 * before the next paint.
 * @param {() => void} update
 */
export function oncePerFrame(update) {
  let pending = 0;
  let collecting = false;
  let wanted = false;
  /** @type {unknown} the time of the page's frame in which the last update was made */
  let updatedAt = null;

  const run = () => {
    pending = 0;
    updatedAt = document.timeline.currentTime;
    update();
  };
  const request = () => {
    wanted = true;
    if (!collecting) pending ||= requestAnimationFrame(run);
  };
  return {
    request,
    cancel() {
      if (pending) cancelAnimationFrame(pending);
      pending = 0;
    },
    /**
     * Makes a change and shows it right away if this frame has shown none yet. For a move of
     * the pointer: the browser hands out one a frame, just before it draws, so there is
     * nothing to wait for, and asking for a frame costs as much as a fifth of the update.
     * @param {() => void} change
     */
    showAtOnce(change) {
      wanted = false;
      collecting = true;
      change();
      collecting = false;
      if (!wanted) return;
      if (pending || updatedAt === document.timeline.currentTime) request();
      else run();
    },
  };
}

/** Waits until the page has been painted so many times. @param {number} times */
export async function afterFrames(times) {
  for (let time = 0; time < times; time++) await new Promise(requestAnimationFrame);
}
