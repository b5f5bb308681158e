/**
 * A message that is sent while there is no connection is lost: Streamlit's client does not repeat it.
 * After a restart of the server it says nothing at all by itself.
 */

const STATE = "data-test-connection-state";
const CONNECTED = "CONNECTED";

/**
 * Calls back whenever the connection is there again. In a page without a server there is none.
 * @param {() => void} action @param {AbortSignal} ended
 */
export function whenConnectedAgain(action, ended) {
  const app = document.querySelector(`[${STATE}]`);
  if (!app) return;
  const observer = new MutationObserver(([{ oldValue }]) => {
    if (oldValue !== CONNECTED && app.getAttribute(STATE) === CONNECTED) action();
  });
  observer.observe(app, { attributeFilter: [STATE], attributeOldValue: true });
  ended.addEventListener("abort", () => observer.disconnect());
}
