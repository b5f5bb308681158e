/**
 * What is wrong with an entry, in a bubble over its group: so nothing moves when it comes and
 * goes, and a press goes through it. It stays until the next press, or until something is typed
 * elsewhere, which it might cover.
 */
import { html } from "../dom/dom.js";

const GAP_PX = 4;

/** @param {HTMLElement} input */
export function makeProblem(input) {
  const element = html("p", { class: "problem", role: "alert" });
  /** Ends what waits to close the bubble. @type {AbortController | null} */
  let open = null;

  const close = () => {
    open?.abort();
    open = null;
    element.textContent = "";
  };
  const say = (/** @type {string} */ sentence) => {
    if (element.textContent === sentence) return;
    close();
    element.textContent = sentence;
    putBeside(element, input);
    open = new AbortController();
    const { signal } = open;
    for (const kind of ["pointerdown", "input"])
      document.addEventListener(kind, ({ target }) => target !== input && close(), { signal });
  };
  return { element, say, close, isOpen: () => open !== null };
}

/** Above the input, or below it where the panel ends or is covered. @param {HTMLElement} bubble @param {HTMLElement} input */
function putBeside(bubble, input) {
  const [group, panel] = [bubble.closest(".group"), bubble.closest(".panel")];
  if (!group || !panel) return;
  const { top, bottom, left } = input.getBoundingClientRect();
  const above = top - GAP_PX - bubble.offsetHeight;
  const hasRoom = panel.contains(document.elementFromPoint(left, above));
  bubble.style.top = `${(hasRoom ? above : bottom + GAP_PX) - group.getBoundingClientRect().top}px`;
}
