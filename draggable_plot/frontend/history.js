/**
 * The steps of a person's work on a picture, to go back and forth among at once. They begin
 * anew with values from Python, which alone remembers what was there before.
 * @typedef {import("./live_scene.js").LiveScene} LiveScene
 * @typedef {{values: Record<string, any>, text: string}} Step  `text`: the same, to be compared
 */
import { sent } from "./scene/constants.js";

/** Python keeps as many. */
const MOST_STEPS = 100;

export class History {
  constructor() {
    /** @type {Step[]} */
    this.steps = [];
    this.at = -1;
    this.revision = 0;
  }

  /** Begins anew if the picture has values from Python. @param {LiveScene} live */
  follow(live) {
    if (this.steps.length > 0 && this.revision === live.revision) return;
    this.revision = live.revision;
    this.steps = [stepOf(live)];
    this.at = 0;
  }

  /** Notes what the picture shows; what was undone before can no longer be redone. @param {LiveScene} live */
  note(live) {
    const step = stepOf(live);
    if (step.text === this.steps[this.at]?.text) return;
    this.steps = [...this.steps.slice(0, this.at + 1), step].slice(-MOST_STEPS);
    this.at = this.steps.length - 1;
  }

  /** The values one step back (−1) or forth (1), if they are known here. @param {number} by */
  go(by) {
    const step = this.steps[this.at + by];
    if (step) this.at += by;
    return step?.values ?? null;
  }
}

/** @param {LiveScene} live @returns {Step} */
function stepOf({ description, quantities }) {
  const values = Object.fromEntries(description.history.map((name) => [name, quantities.get(name)]));
  return { values, text: JSON.stringify(Object.values(values).map(sent)) };
}
