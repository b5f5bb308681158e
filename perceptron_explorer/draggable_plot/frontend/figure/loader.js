/**
 * Loads Plotly once for the whole page, from the address that Python names; with none, it is
 * in the page already.
 */

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** @param {string} url @returns {Promise<any>} */
export function loadPlotly(url) {
  if (!url) return Promise.resolve(/** @type {any} */ (window).Plotly);
  const known = loading.get(url);
  if (known) return known;
  const promise = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(/** @type {any} */ (window).Plotly);
    script.onerror = () => {
      loading.delete(url);
      reject(new Error("The drawing library could not be loaded. Is the server still running?"));
    };
    document.head.append(script);
  });
  loading.set(url, promise);
  return promise;
}
