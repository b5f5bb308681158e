/**
 * What is kept in the person's own browser (localStorage), as Streamlit calls it: once at
 * mounting and again whenever Python has other entries. Nothing that is there is lost by what
 * Python has: it may not know of it yet, and another tab may have put it there.
 *
 * @typedef {Record<string, unknown>} Entries
 * @typedef {{session: string, revision: number}} Writer  whose entries they are, and how often they have changed them
 * @typedef {{name: string, entries: Entries, forget: string, ask: boolean, always?: boolean, writer?: Writer, kept: string, notKept: string}} Store
 */
import { html } from "../dom/dom.js";

/** What Python was sent for each place, so that nothing is sent twice. @type {WeakMap<Element, string>} */
const sent = new WeakMap();
/** Requests to forget that were carried out. @type {Set<string>} */
const forgotten = new Set();

/** The newest change of each session that was written. @type {Map<string, number>} */
const written = new Map();
/** What stops listening to other tabs, for each place. @type {WeakMap<Element, AbortController>} */
const listening = new WeakMap();

/** @param {{data: Store, parentElement: HTMLElement, setStateValue: Function}} component */
export function mount({ data, parentElement, setStateValue }) {
  const { name, kept, notKept } = data;
  const there = keep(data);
  parentElement.replaceChildren(html("p", { class: "kept-in-browser" }, there ? kept : notKept));
  /** @param {Entries | null} found */
  const tell = (found) => {
    const unknown = unknownTo(data, found ?? {});
    const text = JSON.stringify([name, found]);
    const isNews = Object.keys(unknown).length > 0 || Boolean(data.always);
    if (!isNews) sent.delete(parentElement);
    if (!data.ask || !isNews || text === sent.get(parentElement)) return;
    sent.set(parentElement, text);
    // Another tab may write again what it has written before.
    setStateValue("found", { name, entries: unknown, ...(data.writer && { at: Date.now() }) });
  };
  tell(there);
  listening.get(parentElement)?.abort();
  const ending = new AbortController();
  listening.set(parentElement, ending);
  if (data.writer) followOtherTabs(name, tell, ending.signal);
  return { destroy: () => ending.abort() };
}

/** What another tab writes is told at once, so that this one goes on from it. @param {string} name @param {(found: Entries) => void} tell @param {AbortSignal} signal */
function followOtherTabs(name, tell, signal) {
  addEventListener("storage", ({ key, newValue }) => key === name && tell(read(newValue ?? "{}")), { signal });
}

/** What Python does not have; of entries that several tabs change, also what it has otherwise. @param {Store} store @param {Entries} found */
function unknownTo({ entries, writer }, found) {
  const isUnknown = (/** @type {string} */ one) => !(one in entries) || (writer && entries[one] !== found[one]);
  return Object.fromEntries(Object.entries(found).filter(([one]) => isUnknown(one)));
}

/** Whether Python's entries are newer than what is there. @param {Store} store */
function isNew({ writer }) {
  if (!writer) return true;
  const { session, revision } = writer;
  if (revision <= (written.get(session) ?? 0)) return false;
  written.set(session, revision);
  return true;
}

/** What is kept now; null if this browser keeps nothing. @param {Store} store @returns {Entries | null} */
function keep(store) {
  const { name, entries, forget } = store;
  try {
    if (forget && !forgotten.has(forget)) localStorage.removeItem(name);
    forgotten.add(forget);
    const before = localStorage.getItem(name) ?? "{}";
    if (!isNew(store)) return read(before);
    const now = { ...read(before), ...entries };
    const text = JSON.stringify(now);
    if (text !== before) localStorage.setItem(name, text);
    return now;
  } catch {
    return null;
  }
}

/** @param {string} text @returns {Entries} */
function read(text) {
  try {
    const found = JSON.parse(text);
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}
