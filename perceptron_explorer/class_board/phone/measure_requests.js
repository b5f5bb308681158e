/** Sends a photograph to be measured, and waits in line where many do so at once. */

import { ANSWER_NOT_READ } from "./words.js";

/** @typedef {{x: number[], outline: [number, number][], problem: string}} Found */
/** @typedef {{is: "found", leaves: Found[]} | {is: "refused", sentence: string} | {is: "lost"}} Outcome */

/** A hall of hundreds is measured in a few minutes. */
export const MOST_TRIES = 100;
const WAIT_MS = 2000;

/**
 * @param {string} address @param {Blob} photo
 * @param {{signal: AbortSignal, onWait: () => void, pause?: (ms: number) => Promise<unknown>}} ways
 * @returns {Promise<Outcome>}
 */
export async function sendPhoto(address, photo, { signal, onWait, pause = rest }) {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answer = await fetch(address, { method: "POST", body: photo, signal });
      if (answer.status !== 429) return await outcomeOf(answer);
      onWait();
      const ms = 1000 * Number(answer.headers.get("Retry-After")) || WAIT_MS;
      // Not all phones of a hall at the same moment.
      await pause(ms * (0.5 + Math.random()));
    }
  } catch {
    // No connection, or the person has gone on to something else.
  }
  return { is: "lost" };
}

/** @param {Response} answer @returns {Promise<Outcome>} */
async function outcomeOf(answer) {
  if (answer.status >= 500) return { is: "lost" };
  const content = await answer.json().catch(() => ({}));
  if (answer.ok && Array.isArray(content.leaves)) return { is: "found", leaves: content.leaves };
  return { is: "refused", sentence: typeof content.error === "string" ? content.error : ANSWER_NOT_READ };
}

/** @param {number} ms */
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
