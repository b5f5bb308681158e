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

/** What sends Python no events has none to send again either. @param {import("../types.js").Description} description @param {Message} message */
export function noteMessage({ name, isAlone }, message) {
  if (!isAlone) lastMessages.set(name, message);
}

/** The messages of figures of other pages that Python does not know; a server that was restarted knows none. @param {Acknowledged} python @returns {Record<string, Message>} */
export function unacknowledged({ figures, acknowledged }) {
  const gone = [...lastMessages].filter(([name]) => !figures.includes(name));
  return Object.fromEntries(gone.filter(([name, { id }]) => id > (acknowledged[name] ?? 0)));
}

/**
 * A description of a figure that is drawn anew, with what was made of its values. After the network was
 * lost Streamlit may take a figure away and put it there again with the values that Python gave it
 * first. What Python gives later has another revision, and stands.
 * @param {import("../types.js").Description} description
 */
export function withLastMessage(description) {
  const last = lastMessages.get(description.name);
  return last?.revision === description.revision ? withValues(description, last.values) : description;
}

/** A description with what was made of its values. @param {import("../types.js").Description} description @param {Record<string, any>} values */
export function withValues(description, values) {
  const names = Object.keys(description.values).filter((name) => name in values);
  const made = names.map((name) => [name, withColumns(values[name], description.values[name])]);
  return { ...description, values: { ...description.values, ...Object.fromEntries(made) } };
}

/** A list of no rows does not tell how wide they would be. @param {any} value @param {any} begun */
function withColumns(value, begun) {
  const nColumns = begun?.nColumns ?? begun?.[0]?.length;
  return Array.isArray(value) && value.length === 0 && nColumns ? { float64: "", nColumns } : value;
}
