/** How long the lecture has been going on, and how long it still may. All times in milliseconds. */

/** @typedef {{ran: number, since: number | null}} Run  what had passed when it was stopped last, and since when it runs */

export class Timer {
  /** @param {Run | null} [kept] */
  constructor(kept) {
    this.ran = kept?.ran ?? 0;
    this.since = kept?.since ?? null;
  }

  get isRunning() {
    return this.since !== null;
  }

  /** @param {number} now */
  start(now) {
    this.since ??= now;
  }

  /** @param {number} now */
  pause(now) {
    this.ran = this.passed(now);
    this.since = null;
  }

  /** From 0 again, running or not as it was. @param {number} now */
  reset(now) {
    this.ran = 0;
    if (this.isRunning) this.since = now;
  }

  /** @param {number} now */
  passed(now) {
    return this.ran + (this.since === null ? 0 : Math.max(0, now - this.since));
  }
}

/** 61 000 as "1:01". @param {number} ms */
export function asTime(ms) {
  const s = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** What is left of a length, in words; nothing without one. @param {number} minutes @param {number} passed */
export function leftOf(minutes, passed) {
  if (!(minutes > 0)) return { text: "", isOver: false };
  const left = minutes * 60_000 - passed;
  // Whole seconds that are left and that have passed add up to the length.
  return left >= 0
    ? { text: `${asTime(Math.ceil(left / 1000) * 1000)} left`, isOver: false }
    : { text: `${asTime(-left)} over`, isOver: true };
}
