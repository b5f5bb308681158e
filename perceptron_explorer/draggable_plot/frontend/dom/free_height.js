/**
 * Leaves as much of the window to a picture as what stands above it, and the panel where
 * it lies below, do not need: `--taken`, which the style sheets take off the window's height.
 */

const EDGE_PX = 18;
/** A long panel scrolls: it must not press the picture flat. */
const LARGEST_SHARE_BELOW = 0.33;

/** @param {HTMLElement} root  the whole figure @param {HTMLElement} panel */
export function fitHeight(root, panel) {
  const belowPx = root.dataset.panel === "below" ? Math.min(panel.offsetHeight, LARGEST_SHARE_BELOW * innerHeight) : 0;
  const takenPx = Math.round(topPx(root) + belowPx + EDGE_PX);
  root.style.setProperty("--taken", `${takenPx}px`);
}

/**
 * Calls when the figure has come to stand higher or lower, since what is above it has grown or
 * gone: that can come long after the picture is drawn.
 * @param {HTMLElement} root @param {() => void} onMove @returns {() => void} ends it
 */
export function watchTop(root, onMove) {
  let before = topPx(root);
  const observer = new ResizeObserver(() => {
    const now = topPx(root);
    if (now === before) return;
    before = now;
    onMove();
  });
  for (let node = root.parentElement; node; node = node.parentElement) observer.observe(node);
  return () => observer.disconnect();
}

/** Where it begins on the page, however far that is scrolled. @param {HTMLElement} root */
const topPx = (root) => root.getBoundingClientRect().top + scrolledPx(root);

/** How far the page is scrolled, by whichever element scrolls it. @param {HTMLElement} element */
function scrolledPx(element) {
  let px = scrollY;
  for (let node = element.parentElement; node; node = node.parentElement)
    if (node !== document.scrollingElement) px += node.scrollTop;
  return px;
}
