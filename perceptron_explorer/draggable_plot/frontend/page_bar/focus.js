/**
 * In a lecture the keyboard, and with it the presenter's remote, belongs to the scenes. What was
 * taken by the mouse keeps the keys no longer than it is used: a number while it is typed, a list
 * while it is open. What was reached by Tab keeps its own keys.
 */
import { TYPED_INTO } from "../dom/dom.js";
import { lecture } from "./mode.js";

const LIST = '[role="combobox"]';
const OPEN = '[role="listbox"], [role="menu"]';

/** Whether Tab has brought the focus to where it is. */
let byTab = false;
let tabbed = false;

export const isReachedByTab = () => byTab;

/** @returns {HTMLElement | null} what has the focus, if anything has */
export function inFocus() {
  const { activeElement: active, body } = document;
  return active instanceof HTMLElement && active !== body ? active : null;
}

/** @param {Element} element */
export const isTypedInto = (element) => element.matches(TYPED_INTO) && !element.matches(LIST);

/** Whether the element still waits for what the keyboard says. @param {Element} element */
const isInUse = (element) =>
  isTypedInto(element) || (element.matches(LIST) && element.getAttribute("aria-expanded") === "true");

/** Whether the focus is on something that the mouse was on and that is done with. A handle sees to that itself, a leaf waits for its keys. */
export function isLeftOver() {
  const element = inFocus();
  if (!element || byTab || element.closest(".handle, .probe, dialog")) return false;
  return !isInUse(element) && !document.querySelector(OPEN);
}

export function giveFocusBack() {
  inFocus()?.blur();
}

/** A value has been taken. @param {Event} event */
function onChange({ target }) {
  if (!lecture.isOn() || !(target instanceof HTMLElement) || target !== inFocus() || target.closest("dialog")) return;
  if (isTypedInto(target) || target.matches("select")) target.blur();
}

/** @param {PointerEvent} event */
function onDown({ target }) {
  tabbed = false;
  byTab = false;
  const element = inFocus();
  if (
    lecture.isOn() &&
    element &&
    target instanceof Element &&
    target.closest(".stage, .scene-caption") &&
    !element.closest(".stage")
  )
    element.blur();
}

/** @param {KeyboardEvent} event */
function onKey({ key, target }) {
  tabbed = key === "Tab";
  // An entry of a list that is taken is a value taken.
  if (key === "Enter" && target instanceof Element && target.matches(LIST)) byTab = false;
}

/** @param {AbortSignal} signal  ends it */
export function watchFocus(signal) {
  const listening = { signal, capture: true };
  document.addEventListener("pointerdown", onDown, listening);
  document.addEventListener("keydown", onKey, listening);
  document.addEventListener("focusin", () => (byTab = tabbed), listening);
  document.addEventListener("change", onChange, { signal });
}
