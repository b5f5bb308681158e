/**
 * On a phone the menu of pages is a drawer over the page. Streamlit leaves it open when a page is
 * chosen, so that nothing of the page is seen.
 */
import { oncePerFrame } from "../dom/frame.js";

const LINK = '[data-testid="stSidebarNavLink"]';
const narrow = matchMedia("(max-width: 768px)");
const CLOSE = '[data-testid="stSidebarCollapseButton"] button';

/** @param {AbortSignal} ended */
export function closeDrawerOnChoosing(ended) {
  document.addEventListener("click", ({ target }) => target instanceof Element && target.closest(LINK) && closeSoon(), {
    signal: ended,
  });
}

/** Streamlit's own answer to the click comes first. */
function closeSoon() {
  setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(CLOSE))?.click());
}

/**
 * Streamlit puts the heading of a section between the items of its list of pages, which no list may
 * hold. To assistive technology they are links of a navigation, and no list.
 */
function noList() {
  for (const list of document.querySelectorAll('[data-testid="stSidebarNav"] ul:has(> :not(li))'))
    for (const part of [list, ...list.children]) part.setAttribute("role", "none");
}

/** Streamlit has the list in narrow windows alone, and makes it anew as it likes. @param {AbortSignal} ended */
export function mendListOfPages(ended) {
  const mending = oncePerFrame(noList);
  const observer = new MutationObserver(() => mending.request());
  const watch = () => {
    observer.disconnect();
    if (!narrow.matches) return;
    observer.observe(document.body, { childList: true, subtree: true });
    noList();
  };
  narrow.addEventListener("change", watch, { signal: ended });
  ended.addEventListener("abort", () => observer.disconnect());
  watch();
}
