/** A page that was taken along: its scenes stand in it, and there is no server to hear of them. */
import { html } from "../dom/dom.js";
import { mount } from "../index.js";

const scenes = document.querySelector("script#scene")?.textContent;
const main = document.querySelector("main");
for (const data of scenes ? JSON.parse(scenes) : []) {
  const parentElement = html("div", {});
  main?.append(parentElement);
  mount({ data, parentElement, setStateValue: () => {} });
}
