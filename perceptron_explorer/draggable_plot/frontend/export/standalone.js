/** A page that was taken along: its scene stands in it, and there is no server to hear of it. */
import { mount } from "../index.js";

const scene = document.querySelector("script#scene")?.textContent;
const parentElement = document.querySelector("main");
if (scene && parentElement) mount({ data: JSON.parse(scene), parentElement, setStateValue: () => {} });
