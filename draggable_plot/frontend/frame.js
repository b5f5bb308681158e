/**
 * At most one update a frame: however often `request` is called, `update` runs once,
 * before the next paint.
 * @param {() => void} update
 */
export function oncePerFrame(update) {
  let pending = 0;
  const run = () => {
    pending = 0;
    update();
  };
  return {
    request() {
      pending ||= requestAnimationFrame(run);
    },
    cancel() {
      cancelAnimationFrame(pending);
      pending = 0;
    },
  };
}
