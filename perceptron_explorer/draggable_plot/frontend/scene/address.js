/**
 * A figure's part of the page's address: what was made of its values, and from where it is
 * looked at. explorer/address reads it. Numbers are written with as many digits as it takes
 * to get the very same ones back; a table's rows have semicolons between them.
 */

/** Python reads no larger one; there is nothing to see of it either. */
const LARGEST = 1e12;

/** What the viewport is called, by the number of axes. @type {Record<number, string>} */
const VIEWPORT = { 2: "window", 3: "camera" };

/** Where a vector was put goes by the vector's own name. @param {string} value */
const nameInAddress = (value) => value.replace(/_point$/, "");

/** @param {unknown} value @returns {string | null} null for what an address cannot hold */
function inAddress(value) {
  if (typeof value === "string") return encodeURIComponent(value);
  if (typeof value === "boolean") return String(value);
  const rows = Array.isArray(value) && Array.isArray(value[0]) ? value : [Array.isArray(value) ? value : [value]];
  const numbers = rows.flat();
  if (!numbers.length || !numbers.every((entry) => Math.abs(entry) <= LARGEST)) return null;
  return rows.map((row) => row.join(",")).join(";");
}

/**
 * "w=1.2,-0.5&b=0.2", without the values that a page begins with.
 * @param {Record<string, any>} values  as Python gets them
 * @param {Record<string, any>} usual
 * @param {number} dim @param {number[] | null} viewport
 */
export function addressOf(values, usual, dim, viewport) {
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  const parts = [...changed, ...(viewport ? [[VIEWPORT[dim], viewport]] : [])].map(([name, value]) => [
    nameInAddress(String(name)),
    inAddress(value),
  ]);
  return parts
    .filter(([, text]) => text !== null)
    .map((part) => part.join("="))
    .join("&");
}
