/**
 * The activity "follow": the lecturer's hyperplane, which each may drag for themselves. Nothing of it
 * is sent, and the lecturer's next one takes its place.
 */
import { FOLLOW_THREE } from "./three_words.js";
import { FOLLOW_ADVICE, FOLLOW_OWN } from "./words.js";
import { Weights } from "./weights.js";

export class Follow extends Weights {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    super(session);
    this.shown = JSON.stringify(session.settings.shown);
  }

  /** What the lecturer shows, in place of what was sent. */
  sent() {
    const { shown } = this.session.settings;
    return shown && { id: "", mine: true, ...shown };
  }

  refresh() {
    const shown = JSON.stringify(this.session.settings.shown);
    if (shown !== this.shown) this.held = null;
    this.shown = shown;
    super.refresh();
  }

  advice() {
    if (this.held) return FOLLOW_OWN;
    return this.stage.third < 0 ? FOLLOW_ADVICE : FOLLOW_THREE;
  }

  /** There is nothing to send: what is held stays until the lecturer shows another. */
  send() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  /** What is held is no drag that is still to end. */
  isHeld() {
    return this.timer !== 0;
  }

  bestOfOthers() {
    return null;
  }
}
