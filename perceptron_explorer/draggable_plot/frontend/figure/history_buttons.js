/**
 * Undo and Redo: two buttons below the picture, and the keys that everybody knows. A button that
 * has nothing to do is greyed, and keeps the focus of whoever presses it once too often.
 */
import { TYPED_INTO, html, nameOfKey } from "../dom/dom.js";

/** @type {[label: string, sign: string, by: number, keys: string][]} */
const WAYS = [
  ["Undo", "\u21b6", -1, "Control+Z"],
  ["Redo", "\u21b7", 1, "Control+Shift+Z"],
];
/** Where text is typed the keys take back the typing, but a list that is closed has none. */
const HAS_ITS_OWN = `:is(${TYPED_INTO}):not([role="combobox"][aria-expanded="false"])`;

/**
 * @param {(by: number) => void} go @param {AbortSignal} signal  ends the keys
 * @returns the buttons, and what says whether there is a step back (−1) or forth (1)
 */
export function makeHistoryButtons(go, signal) {
  const buttons = WAYS.map(([label, sign, by, keys]) => {
    const title = `${label} (${keys.replace("Control", "Ctrl")})`;
    const button = html("button", {
      type: "button",
      title,
      "data-history": String(by),
      "aria-label": label,
      "aria-keyshortcuts": keys,
    });
    // The style sheets show the sign where there is no room for the word.
    button.append(html("span", { class: "word" }, label), html("span", { class: "sign" }, sign));
    button.addEventListener("click", () => go(by));
    return button;
  });
  const element = html("div", { class: "toolbar history", role: "group", "aria-label": "History" }, ...buttons);
  // A picture without a history leaves the keys to another one of the page.
  document.addEventListener("keydown", (event) => element.hidden || goByKey(event, go), { signal });
  const grey = (/** @type {(by: number) => boolean} */ has) =>
    buttons.forEach((button, i) => button.setAttribute("aria-disabled", String(!has(WAYS[i][2]))));
  return { element, grey };
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
