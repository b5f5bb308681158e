/**
 * The style sheets of the app's pages, each loaded once. Streamlit would send them with every run of a
 * page. They stand at the end of the body, after Streamlit's own.
 */

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** Resolves once the page has these style sheets. @param {string[]} addresses */
export async function styled(addresses) {
  await Promise.all(addresses.map((address) => loaded.get(address) ?? load(address)));
}

/** @param {string} address @returns {Promise<void>} */
function load(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  const done = new Promise((/** @type {(value?: void) => void} */ resolve) => {
    link.onload = () => resolve();
    // Without its style a picture is ugly, but it drags.
    link.onerror = () => resolve();
  });
  document.body.append(link);
  loaded.set(address, done);
  return done;
}
