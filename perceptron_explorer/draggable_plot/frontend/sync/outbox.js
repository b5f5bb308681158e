/**
 * When Python hears of what was made. Where it has something to answer, at once. Elsewhere no script
 * runs for it: the message waits, and goes before whatever a person does next outside of the pictures,
 * so that Python has it when it is asked. Without a connection it is handed to Streamlit's client at
 * once, which gives it to the server that comes next.
 * @typedef {import("../figure/figure.js").Message} Message
 */
import { isConnected, whenConnectionIsLost } from "./connection.js";

/** @type {Set<Outbox>} */
const waiting = new Set();

export class Outbox {
  /** @param {(message: Message) => void} send */
  constructor(send) {
    this.send = send;
    /** @type {Message | null} */
    this.message = null;
  }

  /** @param {Message} message  it takes the place of one that waits @param {boolean} atOnce */
  post(message, atOnce) {
    this.message = message;
    if (atOnce || !isConnected()) this.flush();
    else waiting.add(this);
  }

  flush() {
    const { message } = this;
    this.discard();
    if (message) this.send(message);
  }

  /** When the figure is removed: the page bar sends its last message. */
  discard() {
    waiting.delete(this);
    this.message = null;
  }
}

/** Sends all that waits. */
export function flushAll() {
  for (const outbox of [...waiting]) outbox.flush();
}

const ACTIONS = ["pointerdown", "click", "keydown", "focusin", "change", "drop", "paste"];

/**
 * A link leads to another page, and two wishes at once could come in the wrong order: there the page bar
 * of the next page sends what waits.
 */
const WITHOUT = ".draggable-plot, a[href]";

/** @param {Event} event */
function flushBefore({ target }) {
  if (waiting.size > 0 && !(target instanceof Element && target.closest(WITHOUT))) flushAll();
}

if (typeof document !== "undefined") {
  for (const action of ACTIONS) document.addEventListener(action, flushBefore, { capture: true });
  whenConnectionIsLost(flushAll);
}
