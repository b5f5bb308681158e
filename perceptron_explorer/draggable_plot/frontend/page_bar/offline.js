/**
 * A prepared scene without Python: what the pictures on the page can show of it by themselves.
 * That is every scene of the same pictures, with the same choices (leaves, features, a view);
 * for another picture there must be a connection.
 * @typedef {import("./types.js").BarData} BarData
 */
import { shownFigures } from "../sync/shown_figures.js";

const GLIDE_MS = 1000;

/** A value of an address, of the same kind as the one that it takes the place of. @param {string} text @param {any} like @returns {any} */
function read(text, like) {
  if (typeof like === "string") return text;
  if (typeof like === "boolean") return text === "true";
  const rows = text.split(";").map((row) => row.split(",").map(Number));
  if (typeof like === "number") return rows[0][0];
  return Array.isArray(like[0]) ? rows : rows[0];
}

/** Whether the scene shows the pictures that are there. @param {BarData} data @param {Record<string, string>} params */
function isOfThisPicture({ choices, usualChoices, values }, params) {
  const chosen = Object.entries(usualChoices).every(
    ([name, usual]) => (params[name] ?? usual) === (choices[name] ?? usual),
  );
  return chosen && Object.keys(params).every((name) => name in usualChoices || values.includes(name));
}

/**
 * @param {BarData} data @param {string} address  the scene, as the part of an address after the question mark
 * @param {boolean} glides @returns {boolean} whether it is shown
 */
export function showWithoutPython(data, address, glides) {
  // Of two that have one name the later one counts, as it does in Python.
  const params = Object.fromEntries(new URLSearchParams(address));
  if (!isOfThisPicture(data, params)) return false;
  for (const { live, stage } of shownFigures) {
    const usual = Object.entries(live?.description.usual ?? {});
    const values = usual.map(([name, value]) => [name, name in params ? read(params[name], value) : value]);
    live?.moveTo(Object.fromEntries(values), glides ? GLIDE_MS : 0);
    const name = live?.description.dim === 3 ? "camera" : "window";
    const viewport = name in params ? read(params[name], [0]) : null;
    if (String(viewport) !== String(stage.window?.viewport() ?? null))
      stage.changeViewport((window) => window.setViewport(viewport));
  }
  return true;
}
