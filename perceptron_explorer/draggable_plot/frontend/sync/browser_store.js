/**
 * What is kept in the person's own browser (localStorage), as Streamlit calls it: once at
 * mounting and again whenever Python has other entries. Nothing that is there is lost by what
 * Python has: it may not know of it yet, and another tab may have put it there.
 *
 * @typedef {Record<string, unknown>} Entries
 * @typedef {{name: string, entries: Entries, forget: string, ask: boolean, always?: boolean, kept: string, notKept: string}} Store
 */
import { html } from "../dom/dom.js";

/** What Python was sent for each place, so that nothing is sent twice. @type {WeakMap<Element, string>} */
const sent = new WeakMap();
/** Requests to forget that were carried out. @type {Set<string>} */
const forgotten = new Set();

/** @param {{data: Store, parentElement: HTMLElement, setStateValue: Function}} component */
export function mount({ data, parentElement, setStateValue }) {
  const { name, entries, kept, notKept } = data;
  const there = keep(data);
  parentElement.replaceChildren(html("p", { class: "kept-in-browser" }, there ? kept : notKept));
  const unknown = Object.entries(there ?? {}).filter(([one]) => !(one in entries));
  const text = JSON.stringify([name, there]);
  if (data.ask && (unknown.length || data.always) && text !== sent.get(parentElement)) {
    sent.set(parentElement, text);
    setStateValue("found", { name, entries: Object.fromEntries(unknown) });
  }
  return { destroy() {} };
}

/** What is kept now; null if this browser keeps nothing. @param {Store} store @returns {Entries | null} */
function keep({ name, entries, forget }) {
  try {
    if (forget && !forgotten.has(forget)) localStorage.removeItem(name);
    forgotten.add(forget);
    const before = localStorage.getItem(name) ?? "{}";
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
