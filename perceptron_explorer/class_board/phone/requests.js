/** The requests that change a board, and what their answers mean for the queue. */

import { ANSWER_NOT_READ } from "./words.js";

const LONGEST_MS = 10_000;
const WAIT_MS = 1000;
const WAIT_IN_TROUBLE_MS = 5000;

/**
 * What sends one entry of the queue.
 * @param {string} address  of the board's items @param {string} phone
 * @returns {(entry: import("./queue.js").Entry) => Promise<import("./queue.js").Outcome>}
 */
export function sender(address, phone) {
  return async ({ id, edit, kind, values }) => {
    const body = values === null ? { phone, edit } : { phone, edit, kind, values };
    try {
      const answer = await fetch(`${address}/${id}`, {
        method: values === null ? "DELETE" : "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        // Some older phones have no such clock.
        signal: AbortSignal.timeout?.(LONGEST_MS),
      });
      return await outcomeOf(answer);
    } catch {
      return { is: "lost" };
    }
  };
}

/** @param {Response} answer @returns {Promise<import("./queue.js").Outcome>} */
async function outcomeOf(answer) {
  // All phones see a server's trouble at once: they are not to ask again all the time.
  if (answer.status >= 500) return { is: "wait", ms: WAIT_IN_TROUBLE_MS };
  if (answer.status === 429) return { is: "wait", ms: 1000 * Number(answer.headers.get("Retry-After")) || WAIT_MS };
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return { is: "answered", seq: content.seq, item: content.item };
  return { is: "refused", sentence: typeof content.error === "string" ? content.error : ANSWER_NOT_READ };
}
