/**
 * The page's keys. A handle, a field or a button in focus has its own; what it takes is not
 * taken again. In a lecture what the mouse has left in focus takes none.
 */
import { TYPED_INTO, nameOfKey } from "../dom/dom.js";
import { bars } from "./bars.js";
import { giveFocusBack, inFocus, isLeftOver, isReachedByTab } from "./focus.js";
import { lecture } from "./mode.js";

const TAKES_ALL = `${TYPED_INTO}, select, [role="combobox"], [role="listbox"], [role="menu"], [role="grid"], canvas`;
const TAKES_ENTER = "button, a, summary, [role='button'], [role='radio'], [role='switch'], input";
const TAKES_ARROWS =
  '[role="slider"], [role="radiogroup"], [role="radio"], [role="tab"], [role="toolbar"], input, fieldset';
/** Nothing on a page needs them but a handle in space: elsewhere they are the remote's. */
const REMOTE = ["PageUp", "PageDown"];

/** Whether the element in focus has a use of its own for the key. @param {KeyboardEvent} event */
function isTaken(event) {
  const { key, target, defaultPrevented, ctrlKey, metaKey, altKey } = event;
  if (defaultPrevented || ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof Element)) return false;
  if (document.querySelector("dialog[open], [role='dialog']") || target.closest(TAKES_ALL)) return true;
  if ([" ", "Enter"].includes(key)) return target.closest(TAKES_ENTER) !== null;
  return /^(Arrow|Home|End)/.test(key) && target.closest(TAKES_ARROWS) !== null;
}

/** Whether the key is the presenter's whatever is in focus. @param {KeyboardEvent} event */
function isThePresenters({ key, ctrlKey, metaKey, altKey, isComposing }) {
  if (!lecture.isOn() || ctrlKey || metaKey || altKey || document.querySelector("dialog[open]")) return false;
  if (lecture.isBlank()) return true;
  if (REMOTE.includes(key)) return !(isReachedByTab() && inFocus()?.matches(".handle"));
  if (key === "Escape")
    return (
      inFocus() !== null &&
      !isComposing &&
      !document.querySelector("[role='listbox'], [role='menu'], [role='dialog'], .held")
    );
  // What is called by a key is pressed by one.
  if ([" ", "Enter"].includes(key) && bars.haveFocus()) return false;
  return isLeftOver() && key !== "Tab";
}

/** In a lecture the remote closes what lies over everything. @param {KeyboardEvent} event */
function closedDialog(event) {
  const dialog = document.querySelector("dialog[open]");
  if (!lecture.isOn() || !REMOTE.includes(event.key) || !(dialog instanceof HTMLDialogElement)) return false;
  dialog.close();
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/**
 * @param {() => Record<string, (event: KeyboardEvent) => void>} actions  by key, as things stand
 * @param {AbortSignal} signal  ends it
 */
export function listenToKeys(actions, signal) {
  const act = (/** @type {KeyboardEvent} */ event) => {
    const action = actions()[nameOfKey(event)];
    if (!action) return false;
    event.preventDefault();
    if (!event.repeat) action(event);
    return true;
  };
  const first = (/** @type {KeyboardEvent} */ event) => {
    if (closedDialog(event) || !isThePresenters(event)) return;
    const isEscape = event.key === "Escape"; // It gives the focus back, and does no more.
    if (!isEscape && !actions()[nameOfKey(event)]) return;
    giveFocusBack();
    event.stopPropagation();
    if (!isEscape) return act(event);
    event.preventDefault();
    bars.close();
  };
  document.addEventListener("keydown", first, { signal, capture: true });
  document.addEventListener("keydown", (event) => void (isTaken(event) || act(event)), { signal });
}
