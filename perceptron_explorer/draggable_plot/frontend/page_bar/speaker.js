/**
 * The lecture's side of the speaker view, a second window of the same browser: it gets what is
 * shown, and its keys are the lecture's. They talk to each other directly, without the server.
 *
 * @typedef {object} SpeakerState
 * @property {boolean} isOn  whether lecture mode is on
 * @property {number | null} number  of the scene, from 1; null while none is open
 * @property {number} total
 * @property {string} title
 * @property {string} words
 * @property {string} question
 * @property {string} answer
 * @property {boolean} isAsking  whether the hall still waits for the answer
 * @property {string | null} notes  null in a lecture that this browser does not keep
 * @property {string} next  title of the scene that follows
 * @property {string} status  the number that is being typed, or that the screen is blank
 * @property {number | null} began  when the lecture was begun, in milliseconds
 */
import { assets } from "../dom/assets.js";

const KEY = "perceptron-explorer/speaker-view";
export const CHANNEL = "perceptron-explorer/speaker-view/";
const SIZE = "popup,width=1000,height=720";

/** Distinguishes this window's speaker view from another's; it outlives a reload. */
function recalledId() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {string} id */
function recall(id) {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing loses the view with a reload.
  }
}

export class Speaker {
  /** @param {() => SpeakerState} state @param {(key: string) => void} onKey @param {AbortSignal} signal  ends it */
  constructor(state, onKey, signal) {
    this.state = state;
    this.onKey = onKey;
    /** @type {BroadcastChannel | null} */
    this.channel = null;
    this.sent = "";
    this.id = recalledId();
    if (this.id) this.talk(this.id);
    window.addEventListener("pagehide", () => this.channel?.postMessage({ kind: "gone" }), { signal });
    signal.addEventListener("abort", () => this.channel?.close());
  }

  /** Opens the window, or brings it to the front. @returns {boolean} whether the browser lets it be opened */
  open() {
    this.id ??= Math.random().toString(36).slice(2);
    recall(this.id);
    const view = window.open(`${assets()}frontend/speaker_view/speaker.html#${this.id}`, `speaker-${this.id}`, SIZE);
    if (!view) return false;
    if (!this.channel) this.talk(this.id);
    view.focus();
    return true;
  }

  /** @param {string} id */
  talk(id) {
    this.channel = new BroadcastChannel(CHANNEL + id);
    this.channel.addEventListener("message", ({ data }) => {
      if (data.kind === "key") this.onKey(data.key);
      if (data.kind === "hello") this.publish(true);
    });
  }

  /** Publishes what is shown, if that is news. @param {boolean} [again] */
  publish(again = false) {
    if (!this.channel) return;
    const text = JSON.stringify(this.state());
    if (text === this.sent && !again) return;
    this.sent = text;
    this.channel.postMessage({ kind: "state", state: JSON.parse(text) });
  }
}
