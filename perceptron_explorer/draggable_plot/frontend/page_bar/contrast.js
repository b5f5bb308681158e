/** High contrast, for projectors in bright halls: kept by the browser for the next visit. */

const KEY = "perceptron-explorer-contrast";
const root = document.documentElement;

/** @param {boolean} high */
export function setContrast(high) {
  if (high) root.dataset.contrast = "high";
  else delete root.dataset.contrast;
  try {
    localStorage.setItem(KEY, high ? "high" : "usual");
  } catch {
    // Storage may be closed, in a frame for example. It holds until the window is closed.
  }
}

export const isHigh = () => root.dataset.contrast === "high";

/** As it was at the last visit; at the first, as the system asks for. */
export function recallContrast() {
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // As above.
  }
  if (kept === "high" || (kept === null && matchMedia("(prefers-contrast: more)").matches))
    root.dataset.contrast = "high";
}
