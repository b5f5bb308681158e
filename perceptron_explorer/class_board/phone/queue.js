/**
 * What the phone has made and the server has not answered yet. It is kept in the browser, so that
 * neither a lost connection nor a reload loses it, and sent in order, one at a time. Of an item
 * only the newest edit is kept: an older one would be overwritten at once.
 *
 * @typedef {{id: string, edit: number, kind: "leaf" | "weights" | "answer", values: any, tried: boolean}} Entry
 *   `values` is null where the item is taken away; `tried` says that it may have reached the server
 * @typedef {{is: "answered", seq: number, item: any} | {is: "refused", sentence: string}
 *   | {is: "wait", ms: number} | {is: "lost"}} Outcome
 *
 * @typedef {object} Ways
 * @property {(entry: Entry) => Promise<Outcome>} send
 * @property {(outcome: Outcome, entry: Entry) => void} onOutcome  called after the entry has been dealt with
 * @property {(action: () => void, ms: number) => unknown} later
 */

/** The server allows five requests a second; a drag is not to use up what a tap needs. */
const GAP_MS = 250;
const EDIT_KEY = "class-board.edit";
const MOST_ENTRIES = 100;
const KINDS = ["leaf", "weights", "answer"];

export class Queue {
  /**
   * @param {import("./identity.js").Memory} storage
   * @param {string} code  the board's
   * @param {Ways} ways
   */
  constructor(storage, code, ways) {
    this.storage = storage;
    this.key = `class-board.queue.${code}`;
    this.ways = ways;
    this.isSending = false;
    this.isOpen = false;
    this.lastEdit = 0;
    /** Oldest first. @type {Entry[]} */
    this.entries = readEntries(storage.getItem(this.key));
  }

  /** Make or change an item. @param {string} id @param {Entry["kind"]} kind @param {any} values */
  put(id, kind, values) {
    this.replace({ id, kind, values, edit: this.nextEdit(), tried: false });
  }

  /** Take an item away. @param {string} id @param {Entry["kind"]} kind @param {boolean} isKnown  to the server */
  remove(id, kind, isKnown) {
    const waiting = this.entries.find((entry) => entry.id === id);
    if (!isKnown && !waiting?.tried) this.drop(id);
    else this.replace({ id, kind, values: null, edit: this.nextEdit(), tried: true });
  }

  /** Send from now on, or stop doing so. @param {boolean} isOpen  whether the server can be reached */
  setOpen(isOpen) {
    this.isOpen = isOpen;
    this.pump();
  }

  /** Forget all, when the board is gone. */
  clear() {
    this.entries = [];
    this.keep();
  }

  /** @param {Entry} entry */
  replace(entry) {
    // It may be under way just now: what has been sent once may have arrived.
    const tried = entry.tried || this.entries.some(({ id, tried: before }) => id === entry.id && before);
    this.entries = [...this.entries.filter(({ id }) => id !== entry.id), { ...entry, tried }].slice(-MOST_ENTRIES);
    this.keep();
    this.pump();
  }

  /** @param {string} id */
  drop(id) {
    this.entries = this.entries.filter((entry) => entry.id !== id);
    this.keep();
  }

  keep() {
    if (this.entries.length) this.write(this.key, JSON.stringify(this.entries));
    else this.storage.removeItem(this.key);
  }

  /** @param {string} name @param {string} text */
  write(name, text) {
    try {
      this.storage.setItem(name, text);
    } catch {
      // A full storage: all stays in this page, and is sent all the same.
    }
  }

  /** Greater than all before, also after a reload and in another tab. */
  nextEdit() {
    const kept = Number(this.storage.getItem(EDIT_KEY)) || 0;
    this.lastEdit = Math.max(kept, this.lastEdit, ...this.entries.map((entry) => entry.edit)) + 1;
    this.write(EDIT_KEY, String(this.lastEdit));
    return this.lastEdit;
  }

  pump() {
    if (this.isSending || !this.isOpen || !this.entries.length) return;
    this.isSending = true;
    void this.sendFirst();
  }

  async sendFirst() {
    const [entry] = this.entries;
    entry.tried = true;
    this.keep();
    const outcome = await this.ways.send({ ...entry });
    const isDone = outcome.is === "answered" || outcome.is === "refused";
    // A newer edit may have come meanwhile; that one is still to be sent.
    if (isDone && this.entries.some(({ id, edit }) => id === entry.id && edit === entry.edit)) this.drop(entry.id);
    if (outcome.is === "lost") this.isOpen = false;
    this.ways.later(
      () => {
        this.isSending = false;
        this.pump();
      },
      outcome.is === "wait" ? Math.max(outcome.ms, GAP_MS) : GAP_MS,
    );
    this.ways.onOutcome(outcome, entry);
  }
}

/** What was kept, without what is no entry. @param {string | null} text @returns {Entry[]} */
function readEntries(text) {
  try {
    const found = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** @param {any} entry */
function isEntry(entry) {
  const hasNames = typeof entry?.id === "string" && KINDS.includes(entry.kind);
  return hasNames && Number.isSafeInteger(entry.edit) && entry.edit > 0 && typeof entry.values === "object";
}
