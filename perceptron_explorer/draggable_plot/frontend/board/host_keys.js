/** Keys for the lecturer in front of a class: each presses one of the page's own buttons. */
import { listenToKeys } from "../page_bar/keys.js";

/** Streamlit's keys of the buttons. A board has one of a line at a time. @type {Record<string, string[]>} */
const BUTTONS = { r: ["board-revealed", "board-reveal-answers"], p: ["board-frozen"] };

/** @param {string[]} keys */
function press(keys) {
  const names = keys.map((key) => `.st-key-${key} :is(button, input)`).join();
  /** @type {HTMLElement | null} */ (document.querySelector(names))?.click();
}

/** @param {AbortSignal} signal */
export function listenToHost(signal) {
  const actions = Object.fromEntries(Object.entries(BUTTONS).map(([key, names]) => [key, () => press(names)]));
  listenToKeys(() => actions, signal);
}
