/**
 * In a lecture the page's bars (its links, its controls, the buttons of the pictures) come when
 * the pointer is at the upper edge of the window, or by a key. The picture makes room for them,
 * so that they lie over nothing that can be taken hold of.
 */
import { lecture } from "./mode.js";

const root = document.documentElement;
const PARTS = '[data-testid="stHeader"], [data-testid="stLayoutWrapper"]:has(> .st-key-page-header)';
/** What the bars have opened stands outside them. */
const OPENED = '[role="dialog"], [role="listbox"], [role="menu"]';
const IN_BARS = `[data-testid="stHeader"], .st-key-page-header, .bar-buttons, .scene-buttons, ${OPENED}`;
const [EDGE_PX, FINGER_EDGE_PX] = [2, 16];
const STAY_MS = 1500;

let goTimer = 0;

/** The picture begins where they end. */
function makeRoom() {
  const boxes = [...document.querySelectorAll(PARTS)].map((part) => part.getBoundingClientRect());
  root.style.setProperty("--bars", `${Math.ceil(Math.max(0, ...boxes.map(({ bottom }) => bottom)))}px`);
}
const observer = new ResizeObserver(makeRoom);

export const bars = {
  areOpen: () => Boolean(root.dataset.bars),

  /** Whether one of their buttons or links has the focus. */
  haveFocus: () => bars.areOpen() && isIn(document.activeElement) && !document.activeElement?.closest(".scene-buttons"),

  /** Those that a key has opened stay until a key, or a click on the picture, closes them. @param {"edge" | "key"} by */
  open(by) {
    if (!lecture.isOn() || root.dataset.bars) return;
    root.dataset.bars = by;
    makeRoom();
    for (const part of document.querySelectorAll(PARTS)) observer.observe(part);
  },

  close() {
    clearTimeout(goTimer);
    goTimer = 0;
    observer.disconnect();
    // What they have opened closes with them, as by a press elsewhere.
    if (root.dataset.bars && document.querySelector(OPENED))
      for (const kind of ["pointerdown", "mousedown", "pointerup", "click"])
        document.body.dispatchEvent(new PointerEvent(kind, { bubbles: true }));
    delete root.dataset.bars;
    root.style.removeProperty("--bars");
  },

  toggle() {
    if (bars.areOpen()) return bars.close();
    bars.open("key");
    for (const part of [".st-key-page-header :is(input, button)", ".bar-buttons button"])
      for (const control of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(part))) {
        control.focus();
        if (document.activeElement === control) return;
      }
  },
};

/** @param {EventTarget | null} target */
const isIn = (target) => target instanceof Element && target.closest(IN_BARS) !== null;

/** @param {PointerEvent} event */
function onMove({ clientY, buttons, target }) {
  if (clientY <= EDGE_PX && !buttons) bars.open("edge");
  if (root.dataset.bars !== "edge") return;
  const stays = clientY <= EDGE_PX || isIn(target) || document.querySelector(OPENED);
  if (stays) {
    clearTimeout(goTimer);
    goTimer = 0;
  } else goTimer ||= window.setTimeout(bars.close, STAY_MS);
}

/** @param {PointerEvent} event */
function onDown({ pointerType, clientY }) {
  if (pointerType !== "mouse" && clientY <= FINGER_EDGE_PX) bars.open("key");
}

/** Once the hand is off: the picture moves when they go. @param {PointerEvent} event */
function onClick({ target }) {
  if (bars.areOpen() && target instanceof Element && target.closest(".draggable-plot .stage, .scene-text"))
    bars.close();
}

/** @param {AbortSignal} signal  ends it */
export function watchEdge(signal) {
  const listening = { signal, capture: true, passive: true };
  // Only in a lecture does a move of the pointer cost anything.
  document.addEventListener("pointermove", (event) => lecture.isOn() && onMove(event), listening);
  document.addEventListener("pointerdown", onDown, listening);
  document.addEventListener("click", onClick, listening);
  // Whoever is fast is out of the window before any place at its edge is told.
  root.addEventListener("mouseleave", ({ clientY, buttons }) => clientY <= 0 && !buttons && bars.open("edge"), {
    signal,
  });
}
