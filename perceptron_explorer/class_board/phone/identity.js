/**
 * Who this phone is: a secret id that it makes itself and keeps. A browser that keeps nothing, as
 * in a private window of some, has one for as long as the page is open.
 */

const KEY = "class-board.phone";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A random UUID. `crypto.randomUUID` is not there on a page without TLS, as in many halls. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Memory */

/** The browser's own storage where it can be written to, else one of this page's. @returns {Memory} */
export function memory() {
  try {
    localStorage.setItem("class-board.try", "1");
    localStorage.removeItem("class-board.try");
    return localStorage;
  } catch {
    return pageMemory();
  }
}

/** @returns {Memory} */
export function pageMemory() {
  /** @type {Map<string, string>} */
  const entries = new Map();
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, text) => void entries.set(name, text),
    removeItem: (name) => void entries.delete(name),
  };
}

/** The id of this phone, the same at each visit. @param {Memory} storage */
export function phoneId(storage) {
  const kept = storage.getItem(KEY);
  if (kept && UUID.test(kept)) return kept;
  const id = newId();
  storage.setItem(KEY, id);
  return id;
}
