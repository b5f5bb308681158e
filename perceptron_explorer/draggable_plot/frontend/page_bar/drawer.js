/**
 * On a phone the menu of pages is a drawer over the page. Streamlit leaves it open when a page is
 * chosen, so that nothing of the page is seen.
 */
const LINK = '[data-testid="stSidebarNavLink"]';
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
