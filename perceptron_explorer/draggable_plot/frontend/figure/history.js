/**
 * The steps of a person's work on a picture, to go back and forth among at once. They begin
 * anew with values from Python, which alone remembers what was there before.
 * @typedef {import("./store.js").SceneStore} SceneStore
 * @typedef {{values: Record<string, any>, text: string}} Step  `text`: the same, to be compared
 */
import { sent } from "../scene/constants.js";

/** Python keeps as many. */
const MOST_STEPS = 100;

export class History {
  constructor() {
    /** @type {Step[]} */
    this.steps = [];
    this.at = -1;
    this.revision = 0;
  }

  /** Begins anew if the picture has values from Python. @param {SceneStore} live */
  follow(live) {
    if (this.steps.length > 0 && this.revision === live.revision) return;
    this.revision = live.revision;
    this.steps = [stepOf(live)];
    this.at = 0;
  }

  /** Whether there is a step back (−1) or forth (1) that was made here. @param {number} by */
  has(by) {
    return this.steps[this.at + by] !== undefined;
  }

  /**
   * Notes what the picture shows, and whether it is new; what was undone before can no longer be
   * redone. @param {SceneStore} live
   */
  note(live) {
    const step = stepOf(live);
    if (step.text === this.steps[this.at]?.text) return false;
    this.steps = [...this.steps.slice(0, this.at + 1), step].slice(-MOST_STEPS);
    this.at = this.steps.length - 1;
    return true;
  }

  /** The values one step back (−1) or forth (1), if they are known here. @param {number} by */
  go(by) {
    const step = this.steps[this.at + by];
    if (step) this.at += by;
    return step?.values ?? null;
  }
}

/**
 * How many steps back and forth there are, where Python keeps them: those that it
 * counted last, and those of the events that it does not know yet.
 * @param {{back: number, forth: number}} steps @param {{direction: number, isNew: boolean}[]} pending
 */
export function stepsWith(steps, pending) {
  let { back, forth } = steps;
  for (const { direction, isNew } of pending) {
    if (direction < 0 && back) [back, forth] = [back - 1, forth + 1];
    else if (direction > 0 && forth) [back, forth] = [back + 1, forth - 1];
    else if (!direction && isNew) [back, forth] = [Math.min(back + 1, MOST_STEPS - 1), 0];
  }
  return { back, forth };
}

/** @param {SceneStore} live @returns {Step} */
function stepOf({ description, quantities }) {
  const values = Object.fromEntries(description.history.map((name) => [name, quantities.get(name)]));
  return { values, text: JSON.stringify(Object.values(values).map(sent)) };
}
