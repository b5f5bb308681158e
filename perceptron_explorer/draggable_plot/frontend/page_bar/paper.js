/**
 * On paper the figures are drawn in the light theme, whatever the screen has. A picture keeps
 * the size that it was drawn in and is made smaller as a whole, since there is no time to draw
 * it anew.
 */

const root = document.documentElement;

/** What an upright A4 sheet holds between its margins, and what is left for the words. */
const PAPER_PX = { width: 680, height: 420 };

function fitPictures() {
  for (const stage of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".draggable-plot .stage"))) {
    const { offsetWidth: width, offsetHeight: height } = stage;
    stage.style.setProperty("--paper-width", `${width}px`);
    stage.style.setProperty("--paper-height", `${height}px`);
    stage.style.setProperty("--paper-zoom", String(Math.min(1, PAPER_PX.width / width, PAPER_PX.height / height)));
  }
}

function onPaper() {
  if (root.dataset.paper) return;
  fitPictures();
  root.dataset.paper = "true";
}

/** @param {AbortSignal} signal  ends it */
export function watchPrinting(signal) {
  window.addEventListener("beforeprint", onPaper, { signal });
  window.addEventListener("afterprint", () => delete root.dataset.paper, { signal });
}
