/** Starts a page of the site: what its address asks for, its pictures, its bar. No server is asked. */
import { html } from "../dom/dom.js";
import { mount } from "../index.js";
import { Exercises } from "./exercises.js";
import { SiteLecture } from "./lecture.js";
import { giveValues, otherFile, paramsOf, sceneOf } from "./opening.js";
import { inBrowser } from "./progress.js";
import { NO_PLATFORM, onPlatform } from "./scorm.js";

/** @param {Element | null} place  what holds data as JSON, before all else @returns {any} */
const dataIn = (place) => JSON.parse(place?.querySelector("script")?.textContent ?? "null");

async function start() {
  const { params, problem } = paramsOf(location.search);
  if (params.embed === "true") document.documentElement.dataset.embed = "true";
  const exercises = /** @type {HTMLElement | null} */ (document.querySelector(".exercises"));
  const wrong = exercises ? await startExercises(exercises, params) : await startPictures(params);
  if (problem || wrong) sayAbove(problem || wrong);
}

/** @param {import("./files.js").Params} given @returns {Promise<string>} what is wrong with the address */
async function startPictures(given) {
  const bar = /** @type {HTMLElement} */ (document.querySelector(".page-bar-place"));
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".figure")]);
  /** @type {import("./opening.js").SiteData} */
  const data = dataIn(bar);
  const { scene, revealed, params } = sceneOf(data, given);
  const other = otherFile(data, params);
  if (other) {
    location.replace(other + location.search + location.hash);
    return "";
  }
  const pictures = places.map((place) => {
    const { data, forms } = dataIn(place);
    const { picture, ...rest } = data;
    return { description: { ...rest, ...JSON.parse(picture) }, forms };
  });
  const wrong = await giveValues(pictures, data, params);
  pictures.forEach(({ description }, i) => mount({ data: description, parentElement: places[i], setStateValue() {} }));
  new SiteLecture(bar, { ...data, scene, revealed });
  return wrong;
}

/** @param {HTMLElement} page @param {import("./files.js").Params} params */
async function startExercises(page, params) {
  const { set, ...data } = dataIn(page);
  const platform = "scorm" in page.dataset ? onPlatform() : null;
  const exercises = new Exercises(page, data, platform ?? inBrowser(set), dataIn);
  const wrong = await exercises.open(params);
  return "scorm" in page.dataset && !platform ? NO_PLATFORM : wrong;
}

/** On a phone the pages stand in one line, to be pushed aside by a finger. */
function showWhichPage() {
  document.querySelector('header [aria-current="page"]')?.scrollIntoView({ inline: "center", block: "nearest" });
}

/** @param {string} problem */
function sayAbove(problem) {
  document.querySelector("main")?.prepend(html("p", { class: "address-problem", role: "status" }, problem));
}

showWhichPage();
start();
