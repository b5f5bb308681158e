/**
 * What each figure told Python last, by its name. Streamlit forgets a page's widgets when
 * another page is asked for, and a server that was busy until then never hears the last of
 * them: so the page bar, which all pages have, says it again.
 * @typedef {import("../figure/figure.js").Said} Said
 *
 * @typedef {{figures: string[], heard: Record<string, number>}} Heard  the figures on the page, and how far Python has heard each
 */

/** @type {Map<string, Said>} */
export const lastSaid = new Map();

/** What figures of other pages have told in vain. @param {Heard} python @returns {Record<string, Said>} */
export function unheard({ figures, heard }) {
  const gone = [...lastSaid].filter(([name]) => name in heard && !figures.includes(name));
  return Object.fromEntries(gone.filter(([name, { told }]) => told > heard[name]));
}
