/**
 * The address of the page at this moment: the page's choices, as Python sends them, and what
 * each figure says of itself in `data-address`. The browser's address bar follows the choices
 * alone, so that a page that is loaded anew starts clean: as it was opened, or with its own
 * beginning while other choices are made.
 * @typedef {import("./types.js").BarData} BarData
 */
import { shownFigures } from "../sync/shown_figures.js";
import { lecture, lectureInAddress } from "./mode.js";

/** Streamlit's own, which say how the page is framed. */
const KEPT = ["embed", "embed_options"];

/** @param {string} name @returns {HTMLElement | null} */
const figure = (name) => document.querySelector(`[data-figure="${CSS.escape(name)}"][data-address]`);

/**
 * The part after the question mark; null while a figure is still to come.
 * @param {BarData} data @param {string[]} further
 */
export function query({ choices, figures }, further) {
  const shown = figures.map(figure);
  if (shown.includes(null)) return null;
  const parts = Object.entries(choices)
    .map(([param, word]) => [param, param === "lecture" ? lectureInAddress(word) : word])
    .filter(([, word]) => word)
    .map(([param, word]) => `${param}=${encodeURIComponent(word)}`);
  // Figures that share a value both tell it.
  const written = shown.flatMap((one) => (one?.dataset.address ?? "").split("&").filter(Boolean));
  return [...parts, ...new Set(written), ...further].join("&");
}

/** A page from a file has none, as browsers see it. */
export const ownOrigin = () => (location.protocol === "file:" ? "file://" : location.origin);

/** The same with all values, those too that the page begins with. @param {BarData} data */
export function completeQuery({ choices, usualChoices }) {
  const chosen = Object.entries({ ...usualChoices, ...choices });
  const parts = chosen.map(([param, word]) => `${param}=${encodeURIComponent(word)}`);
  const shown = [...shownFigures].flatMap((one) => one.address({}).split("&").filter(Boolean));
  return [...parts, ...new Set(shown)].join("&");
}

/** For others: without how this window is framed. @param {BarData} data @param {string} origin */
export function addressToShare(data, origin) {
  const found = query({ ...data, choices: { ...data.choices, ...data.shared } }, []);
  return origin + location.pathname + (found ? `?${found}` : "");
}

/** What the address gave when the page was opened, and the choices made then. */
let opened = { page: /** @type {string | null} */ (null), choices: "", written: /** @type {string[]} */ ([]) };

/** @param {BarData} data @param {URLSearchParams} here @returns {string[]} what the address keeps of it */
function asOpened({ page, choices: made, values }, here) {
  const choices = JSON.stringify(made);
  const written = () =>
    [...here]
      .filter(([name]) => values.includes(name))
      .map(([name, word]) => `${name}=${encodeURIComponent(word).replaceAll("%2C", ",")}`);
  if (opened.page !== page) opened = { page, choices, written: written() };
  return opened.choices === choices ? opened.written : [];
}

/** @param {BarData} data */
export function writeAddressBar(data) {
  // On the way to another page its address is there before its figures are.
  if (location.pathname.split("/").pop() !== data.page) return;
  const here = new URLSearchParams(location.search);
  const framed = KEPT.flatMap((name) => here.getAll(name).map((word) => `${name}=${encodeURIComponent(word)}`));
  const found = query({ ...data, figures: [] }, [...asOpened(data, here), ...framed, ...lecture.inAddress()]);
  const address = location.pathname + (found ? `?${found}` : "") + location.hash;
  if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, "", address);
}

/** Calls back when a figure says something else of itself. @param {() => void} onChange */
export function watchFigures(onChange) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { subtree: true, attributeFilter: ["data-address"] });
  return () => observer.disconnect();
}
