/**
 * The last message of each figure to Python, by the figure's name. Streamlit forgets a page's widgets when
 * another page is asked for, and a server that was busy until then never gets the last of
 * their messages: so the page bar, which all pages have, sends it again.
 * @typedef {import("../figure/figure.js").Message} Message
 *
 * @typedef {{figures: string[], acknowledged: Record<string, number>}} Acknowledged  the figures on the page, and how far Python has acknowledged each
 */

/** @type {Map<string, Message>} */
export const lastMessages = new Map();

/** The messages of figures of other pages that Python does not know; a server that was restarted knows none. @param {Acknowledged} python @returns {Record<string, Message>} */
export function unacknowledged({ figures, acknowledged }) {
  const gone = [...lastMessages].filter(([name]) => !figures.includes(name));
  return Object.fromEntries(gone.filter(([name, { id }]) => id > (acknowledged[name] ?? 0)));
}
