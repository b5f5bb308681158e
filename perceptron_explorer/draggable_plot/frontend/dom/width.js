/**
 * How wide a figure is and how high its window, for its style sheets: `data-width`, `data-height` and `--hundredth`, a hundredth
 * of its width. A size container would say the same, but then the browser lays out the whole
 * figure whenever a number in it changes, and not the number alone.
 */

/** From here on, the panel has room beside the picture; on a low screen it has none below. */
const WIDE_PX = { low: 600, high: 900 };
/** A window that is no higher than this is low: a phone on its side. */
const LOW_PX = 560;
/** Up to here it is as narrow as a phone. */
const SLIM_PX = 560;

const isLow = () => innerHeight <= LOW_PX;

/** @param {number} px */
const nameOf = (px) => (px >= WIDE_PX[isLow() ? "low" : "high"] ? "wide" : px > SLIM_PX ? "narrow" : "slim");

/** @param {HTMLElement} root @returns {() => void} ends it */
export function watchWidth(root) {
  const measure = () => {
    if (document.documentElement.dataset.paper) return; // There it keeps the size that it has.
    const { clientWidth } = root;
    root.dataset.width = nameOf(clientWidth);
    root.dataset.height = isLow() ? "low" : "high";
    root.style.setProperty("--hundredth", `${clientWidth / 100}px`);
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  return () => observer.disconnect();
}
