/**
 * Server-sent events that go on after whatever happens to the connection. The browser connects again by
 * itself when the connection is lost, but not when a server that is just starting has refused it.
 */
const AGAIN_MS = 1500;

export class EventStream {
  /** @param {string} address @param {{onEvent: (name: string, data: any) => void, onState: (isOpen: boolean) => void}} told */
  constructor(address, { onEvent, onState }) {
    this.address = address;
    this.onEvent = onEvent;
    this.onState = onState;
    this.last = "";
    this.timer = 0;
    this.open();
  }

  open() {
    const since = this.last ? `${this.address.includes("?") ? "&" : "?"}since=${this.last}` : "";
    const source = new EventSource(this.address + since);
    this.source = source;
    source.addEventListener("open", () => this.onState(true));
    source.addEventListener("error", () => this.lost(source));
    for (const name of ["board", "ended"]) source.addEventListener(name, (event) => this.hear(name, event));
  }

  /** @param {string} name @param {MessageEvent} event */
  hear(name, event) {
    this.last = event.lastEventId || this.last;
    this.onEvent(name, JSON.parse(event.data));
  }

  /** @param {EventSource} source */
  lost(source) {
    this.onState(false);
    if (source.readyState !== EventSource.CLOSED || source !== this.source) return;
    this.timer = window.setTimeout(() => this.open(), AGAIN_MS);
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }
}
