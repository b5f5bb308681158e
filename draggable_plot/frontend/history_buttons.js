/** Undo and Redo: two buttons below the picture, and the keys that everybody knows. */
import { TYPED_INTO, html, nameOfKey } from "./dom.js";

/** @type {[label: string, by: number, keys: string][]} */
const WAYS = [
  ["Undo", -1, "Control+Z"],
  ["Redo", 1, "Control+Shift+Z"],
];
/** Where text is typed the keys take back the typing, but a list that is closed has none. */
const HAS_ITS_OWN = `:is(${TYPED_INTO}):not([role="combobox"][aria-expanded="false"])`;

/** @param {(by: number) => void} go @param {AbortSignal} signal  ends the keys */
export function makeHistoryButtons(go, signal) {
  const buttons = WAYS.map(([label, by, keys]) => {
    const title = `${label} (${keys.replace("Control", "Ctrl")})`;
    const button = html("button", { type: "button", title, "data-history": String(by), "aria-keyshortcuts": keys }, label);
    button.addEventListener("click", () => go(by));
    return button;
  });
  document.addEventListener("keydown", (event) => goByKey(event, go), { signal });
  return html("div", { class: "toolbar history", role: "group", "aria-label": "History" }, ...buttons);
}

/** @param {KeyboardEvent} event @param {(by: number) => void} go */
function goByKey(event, go) {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (nameOfKey(event) !== "z" || !(ctrlKey || metaKey) || altKey || event.defaultPrevented) return;
  if (target instanceof Element && target.closest(HAS_ITS_OWN)) return;
  if (document.querySelector("dialog[open]")) return;
  event.preventDefault();
  go(shiftKey ? 1 : -1);
}
