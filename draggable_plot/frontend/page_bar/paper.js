/** On paper the figures are drawn in the light theme, whatever the screen has. */

const root = document.documentElement;

/** @param {AbortSignal} signal  ends it */
export function watchPrinting(signal) {
  window.addEventListener("beforeprint", () => (root.dataset.paper = "true"), { signal });
  window.addEventListener("afterprint", () => delete root.dataset.paper, { signal });
}
