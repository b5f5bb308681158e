/**
 * A message that is sent while there is no connection is lost: Streamlit's client does not repeat it.
 * After a restart of the server it says nothing at all by itself.
 */

const STATE = "data-test-connection-state";
const CONNECTED = "CONNECTED";

const app = () => document.querySelector(`[${STATE}]`);

/** In a page without a server nothing is missing. */
export const isConnected = () => (app()?.getAttribute(STATE) ?? CONNECTED) === CONNECTED;

/**
 * Calls back whenever the connection is there again. In a page without a server there is none.
 * @param {() => void} action @param {AbortSignal} ended
 */
export function whenConnectedAgain(action, ended) {
  const observer = whenItChanges((before) => before !== CONNECTED && isConnected() && action());
  ended.addEventListener("abort", () => observer?.disconnect());
}

/** Calls back whenever the connection is lost. @param {() => void} action */
export function whenConnectionIsLost(action) {
  whenItChanges((before) => before === CONNECTED && !isConnected() && action());
}

/** @param {(before: string | null) => void} action */
function whenItChanges(action) {
  const element = app();
  if (!element) return;
  const observer = new MutationObserver(([{ oldValue }]) => action(oldValue));
  observer.observe(element, { attributeFilter: [STATE], attributeOldValue: true });
  return observer;
}
