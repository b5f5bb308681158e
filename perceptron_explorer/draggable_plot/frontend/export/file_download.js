/**
 * Hands a file from Python to the person, once, and says so. Streamlit calls this at mounting and again
 * whenever Python sends something else.
 */
import { download } from "./files.js";

/** The ids of files that were handed over. @type {Set<string>} */
const taken = new Set();

/** @param {{data: {id: string, text: string, name: string, mime: string}, setStateValue: Function}} component */
export function mount({ data: { id, text, name, mime }, setStateValue }) {
  if (!taken.has(id)) {
    taken.add(id);
    download(new Blob([text], { type: mime }), name);
  }
  setStateValue("taken", id);
  return { destroy() {} };
}
