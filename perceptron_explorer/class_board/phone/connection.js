/**
 * The line from the server. EventSource opens itself again, but not after every kind of failure,
 * and not at once when a phone wakes up; so this closes it and opens a new one.
 *
 * @typedef {"connecting" | "open" | "offline" | "missing" | "ended"} State
 *
 * @typedef {object} Listeners
 * @property {(state: State) => void} onState
 * @property {(message: any) => void} onMessage
 * @property {() => number} seq  what the phone knows already; 0 for nothing
 */

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** A phone that was laid aside for this long may have lost its line without noticing. */
const ASLEEP_MS = 20_000;

export class Connection {
  /** @param {string} address  of the board's events, with the phone's id @param {Listeners} listeners */
  constructor(address, listeners) {
    this.address = address;
    this.listeners = listeners;
    /** @type {State} */
    this.state = "connecting";
    /** @type {EventSource | null} */
    this.source = null;
    this.pause = FIRST_PAUSE_MS;
    this.timer = 0;
    this.hiddenAt = 0;
    addEventListener("online", () => this.reopen());
    addEventListener("offline", () => this.lose());
    document.addEventListener("visibilitychange", () => this.onVisibility());
    addEventListener("pageshow", (event) => event.persisted && this.reopen());
  }

  open() {
    this.close();
    const seq = this.listeners.seq();
    const source = new EventSource(seq ? `${this.address}&since=${seq}` : this.address);
    source.addEventListener("board", (event) => this.receive(event));
    // Where there is nothing new, a server that is back need not send anything.
    source.addEventListener("open", () => seq && this.become("open"));
    source.addEventListener("ended", () => this.finish("ended"));
    source.addEventListener("error", () => this.onError(source));
    this.source = source;
  }

  /** At once, and not after the pause. */
  reopen() {
    if (this.isFinished()) return;
    this.pause = FIRST_PAUSE_MS;
    this.open();
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  /** @param {MessageEvent<string>} event */
  receive(event) {
    this.pause = FIRST_PAUSE_MS;
    this.listeners.onMessage(JSON.parse(event.data));
    this.become("open");
  }

  /** Say that nothing can be reached, and try again after a pause. */
  lose() {
    if (this.isFinished()) return;
    this.close();
    this.become("offline");
    // Not all phones at the same moment, when a server has been started anew.
    const pause = this.pause * (0.5 + Math.random());
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE_MS);
    this.timer = window.setTimeout(() => this.open(), pause);
  }

  /** @param {EventSource} source */
  onError(source) {
    if (source !== this.source) return;
    const isRefused = source.readyState === EventSource.CLOSED;
    this.lose();
    // An EventSource does not tell the answer's status; a request of its own does.
    if (isRefused) void this.askWhy();
  }

  async askWhy() {
    const stop = new AbortController();
    try {
      const { status } = await fetch(this.address, { signal: stop.signal, cache: "no-store" });
      if (status === 404) this.finish(this.listeners.seq() ? "ended" : "missing");
    } catch {
      // No connection after all: the next try comes by itself.
    } finally {
      stop.abort();
    }
  }

  onVisibility() {
    if (document.hidden) this.hiddenAt = performance.now();
    else if (performance.now() - this.hiddenAt > ASLEEP_MS) this.reopen();
  }

  /** @param {"missing" | "ended"} state */
  finish(state) {
    this.close();
    this.become(state);
  }

  isFinished() {
    return this.state === "missing" || this.state === "ended";
  }

  /** @param {State} state */
  become(state) {
    if (state === this.state) return;
    this.state = state;
    this.listeners.onState(state);
  }
}
