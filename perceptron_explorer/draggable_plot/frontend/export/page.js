/**
 * One HTML file with Plotly, these modules and scenes in it. The server gives the page with
 * no scene; a page that was taken along is its own pattern.
 * @typedef {import("../types.js").Description} Description
 */
import { assets } from "../dom/assets.js";

/** @param {Description[]} scenes @param {string} name */
export async function pageWith(scenes, name) {
  const page = await emptyPage();
  const scene = page.querySelector("script#scene");
  const [title, place] = [page.querySelector("h1"), page.querySelector("main")];
  if (!scene || !title || !place) throw new Error("The server's empty page could not be read.");
  // In a page's source, no text may look like the end of the script.
  scene.textContent = JSON.stringify(scenes).replaceAll("<", "\\u003c");
  place.replaceChildren();
  page.title = title.textContent = name;
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/** @returns {Promise<Document>} */
async function emptyPage() {
  if (document.querySelector("script#scene")) return /** @type {Document} */ (document.cloneNode(true));
  const answer = await fetch(`${assets()}standalone.html`);
  if (!answer.ok) throw new Error("The server did not give the page. Is it still running?");
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
