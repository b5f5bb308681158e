/** What makes a timeline run by itself. */

/** @type {[number, string][]} */
const SPEEDS = [
  [1, "1 / s"],
  [4, "4 / s"],
  [15, "15 / s"],
  [60, "60 / s"],
  [250, "250 / s"],
];
const FASTEST_WHEN_REDUCED = 4;
const LONGEST_FRAME_MS = 250;

/** Whoever asks for less motion is offered nothing that flickers. */
export function speedsToChoose() {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return SPEEDS.filter(([perSecond]) => !reduced || perSecond <= FASTEST_WHEN_REDUCED);
}

/** The pace that is wanted, or the nearest below it that is offered. */
export function usualSpeed(perSecond = FASTEST_WHEN_REDUCED) {
  return Math.max(...speedsToChoose().flatMap(([pace]) => (pace <= perSecond ? [pace] : [])));
}

/**
 * Steps at a pace that may change at any time; a frame that comes late makes several at once.
 * @param {() => number} perSecond @param {(steps: number) => void} advance
 */
export function makePlayer(perSecond, advance) {
  let request = 0;
  let before = 0;
  let due = 0;
  const tick = (/** @type {number} */ now) => {
    due += (Math.min(now - before, LONGEST_FRAME_MS) * perSecond()) / 1000;
    before = now;
    const steps = Math.floor(due);
    due -= steps;
    request = requestAnimationFrame(tick);
    if (steps > 0) advance(steps); // It may stop the player.
  };
  return {
    start() {
      before = performance.now();
      due = 1; // The first step answers the click.
      request = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(request);
      request = 0;
    },
    isRunning: () => request !== 0,
  };
}
