/** Starts the pictures of a page of the site; there is no server to hear of them. */
import { mount } from "#frontend/index.js";

for (const parentElement of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".figure"))) {
  const data = JSON.parse(parentElement.querySelector("script")?.textContent ?? "");
  mount({ data, parentElement, setStateValue: () => {} });
}
