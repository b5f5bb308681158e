/**
 * Asks Python for a prepared scene until it has answered. What is asked while the connection is
 * lost, or of a server that is then started anew, is asked again.
 *
 * @typedef {object} Asked
 * @property {string} page  the page that it is asked on
 * @property {string} to  the page that it is on
 * @property {number} scene  from 0; −1 for the person's own picture
 * @property {number} revealed  how many of its answers are shown
 * @property {string} own  the person's own picture, as an address has it
 */
import { isConnected, whenConnectedAgain } from "../sync/connection.js";
import { flushAll } from "../sync/outbox.js";
import { newestRevision } from "../sync/shown_figures.js";

const PATIENCE_MS = 2500;

export class Asking {
  /**
   * @param {(asked: object) => void} ask @param {(asked: Asked) => void} onSilence  called when there is no answer
   * @param {AbortSignal} signal  ends it
   */
  constructor(ask, onSilence, signal) {
    this.send = ask;
    this.onSilence = onSilence;
    /** @type {(Asked & {number: number}) | null} what waits for an answer */
    this.waiting = null;
    this.timer = 0;
    /** Each time it waits twice as long: a busy server begins anew with each question. */
    this.patienceMs = PATIENCE_MS;
    whenConnectedAgain(() => this.anew(), signal);
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /** @param {Asked} asked */
  ask(asked) {
    flushAll();
    this.waiting = { ...asked, number: Math.max(Date.now(), (this.waiting?.number ?? 0) + 1) };
    this.anew();
    if (!isConnected()) this.onSilence(asked);
  }

  anew() {
    this.patienceMs = PATIENCE_MS;
    this.again();
  }

  again() {
    clearTimeout(this.timer);
    if (!this.waiting) return;
    this.send({ ...this.waiting, revision: newestRevision() });
    this.timer = window.setTimeout(() => this.unacknowledged(), this.patienceMs);
  }

  unacknowledged() {
    if (!this.waiting) return;
    this.onSilence(this.waiting);
    this.timer = window.setTimeout(() => this.again(), this.patienceMs);
    this.patienceMs *= 2;
  }

  /** @param {number} answered  the number of what Python has done last @returns {boolean} whether nothing waits */
  hear(answered) {
    if (this.waiting && answered >= this.waiting.number) {
      clearTimeout(this.timer);
      this.waiting = null;
    }
    return this.waiting === null;
  }
}
