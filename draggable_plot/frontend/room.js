/**
 * Leaves as much of the window to a picture as what stands above it, and the panel where
 * it lies below, do not need: `--room`, which the style sheets take off the window's height.
 */

const EDGE_PX = 18;
/** A long panel scrolls: it must not press the picture flat. */
const LARGEST_SHARE_BELOW = 0.33;

/** @param {HTMLElement} root  the whole figure @param {HTMLElement} panel */
export function leaveRoom(root, panel) {
  const belowPx = root.dataset.panel === "below" ? Math.min(panel.offsetHeight, LARGEST_SHARE_BELOW * innerHeight) : 0;
  const roomPx = Math.round(root.getBoundingClientRect().top + scrolledPx(root) + belowPx + EDGE_PX);
  root.style.setProperty("--room", `${roomPx}px`);
}

/** How far the page is scrolled, by whichever element scrolls it. @param {HTMLElement} element */
function scrolledPx(element) {
  let px = scrollY;
  for (let node = element.parentElement; node; node = node.parentElement)
    if (node !== document.scrollingElement) px += node.scrollTop;
  return px;
}
