/**
 * How wide a figure is, for its style sheets: `data-width` and `--hundredth`, a hundredth
 * of its width. A size container would say the same, but then the browser lays out the whole
 * figure whenever a number in it changes, and not the number alone.
 */

/** From here on, the panel has room beside the picture. */
const WIDE_PX = 900;
/** Up to here it is as narrow as a phone. */
const SLIM_PX = 560;

/** @param {number} px */
const nameOf = (px) => (px >= WIDE_PX ? "wide" : px > SLIM_PX ? "narrow" : "slim");

/** @param {HTMLElement} root @returns {() => void} ends it */
export function watchWidth(root) {
  const measure = () => {
    if (document.documentElement.dataset.paper) return; // There it keeps the size that it has.
    const { clientWidth } = root;
    root.dataset.width = nameOf(clientWidth);
    root.style.setProperty("--hundredth", `${clientWidth / 100}px`);
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  return () => observer.disconnect();
}
