/**
 * Links of ours to other pages. Streamlit changes the page without loading it anew when the browser
 * goes back or forth; a link does the same, so that nothing of the session is lost.
 */
import { fillScreen } from "./mode.js";

const LINK = "a.page-link";

/** @param {AbortSignal} ended */
export function followPageLinks(ended) {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest(LINK) : null;
      // With a key held, the browser opens another tab or window, as for every link.
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
      event.preventDefault();
      history.pushState(null, "", link.href);
      dispatchEvent(new PopStateEvent("popstate"));
      // While the click counts as the person's wish.
      if (new URL(link.href).searchParams.has("scene")) fillScreen();
    },
    { signal: ended },
  );
}
