/**
 * The page's keys. A handle, a field or a button in focus has its own; what it takes is not
 * taken again.
 */

import { TYPED_INTO } from "../dom.js";

const TAKES_ALL = `${TYPED_INTO}, select, [role="combobox"], [role="listbox"], [role="menu"], [role="grid"], canvas`;
const TAKES_ENTER = "button, a, summary, [role='button'], [role='radio'], [role='switch'], input";
const TAKES_ARROWS = '[role="slider"], [role="radiogroup"], [role="radio"], [role="tab"], [role="toolbar"], input, fieldset';

/** Whether the element in focus has a use of its own for the key. @param {KeyboardEvent} event */
function isTaken(event) {
  const { key, target, defaultPrevented, ctrlKey, metaKey, altKey } = event;
  if (defaultPrevented || ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof Element)) return false;
  if (document.querySelector("dialog[open], [role='dialog']") || target.closest(TAKES_ALL)) return true;
  if ([" ", "Enter"].includes(key)) return target.closest(TAKES_ENTER) !== null;
  return /^(Arrow|Home|End)/.test(key) && target.closest(TAKES_ARROWS) !== null;
}

/**
 * @param {() => Record<string, () => void>} actions  by key, as things stand
 * @param {AbortSignal} signal  ends it
 */
export function listenToKeys(actions, signal) {
  document.addEventListener(
    "keydown",
    (event) => {
      if (isTaken(event)) return;
      const action = actions()[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      if (!event.repeat) action();
    },
    { signal },
  );
}
