/** The bar's icons, drawn in lines of the text's colour. */
import { svg } from "../marks/svg.js";

const PATHS = {
  options: "M4 7h8M18 7h2M4 17h2M12 17h8M12 4h6v6h-6zM6 14h6v6H6z",
  lecture: "M3 4h18v12H3zM12 16v4M8 20h8",
  speaker: "M3 4h11v8H3zM8.5 12v4M6 16h5M17.5 9a2 2 0 1 1 0 .01M13.5 20c0-5 8-5 8 0z",
  share: "M12 15V4M8 7l4-4 4 4M5 12v8h14v-8",
  add: "M3 5h13v10H3zM9.5 15v4M6 19h7M20 12v8M16 16h8",
  contrast: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 3v18M12 7h5M12 11h8M12 15h7",
  page: "M10 5H5v14h14v-5M13 5h6v6M19 5l-8 8",
  keys: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5",
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const element = svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" });
  element.append(svg("path", { d: PATHS[name] }));
  return element;
}
