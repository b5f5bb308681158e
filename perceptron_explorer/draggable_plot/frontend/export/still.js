/**
 * Pictures of scenes that nobody drags: for paper, and small in a list. They are drawn out of sight
 * and one after the other, since a browser has few graphics contexts for space.
 */
import { html } from "../dom/dom.js";
import { afterFrames } from "../dom/frame.js";
import { asAlone } from "../figure/alone.js";
import { mount } from "../index.js";
import { asSvg } from "./files.js";

/** @typedef {{width: number, height: number}} Size  in CSS pixels; type is as on a page with a picture of this size */

let queue = Promise.resolve();

/**
 * Draws the pictures of a scene, light or dark as the place is that they are for.
 * @param {any[]} drawings  as `topics/scene_pictures.py` gives them @param {Size} size
 * @param {Element} place  @param {AbortSignal} signal  nothing is drawn any more once it is not needed
 * @returns {Promise<Blob[]>} each as SVG
 */
export function stillsOf(drawings, size, place, signal) {
  const drawn = queue.then(async () => {
    const pictures = [];
    for (const data of signal.aborted ? [] : asAlone(drawings)) pictures.push(await still(data, size, place));
    return pictures.filter((picture) => picture !== null);
  });
  queue = drawn.then(
    () => {},
    () => {},
  );
  return drawn;
}

/** Null if the page was left before it was drawn. @param {any} data @param {Size} size @param {Element} place */
async function still(data, { width, height }, place) {
  const parentElement = html("div", { class: "still", "aria-hidden": "true", inert: "" });
  Object.assign(parentElement.style, { width: `${width}px`, height: `${height}px` });
  place.append(parentElement);
  const mounted = mount({ data, parentElement, setStateValue: () => {} });
  try {
    await mounted.queue;
    if (!parentElement.isConnected) return null;
    if (!mounted.figure?.live) throw new Error("A picture could not be drawn.");
    await afterFrames(2); // Marks are painted, and words placed beside them.
    if (!parentElement.isConnected) return null;
    return await asSvg(mounted.figure, false);
  } finally {
    mounted.destroy();
    parentElement.remove();
  }
}
