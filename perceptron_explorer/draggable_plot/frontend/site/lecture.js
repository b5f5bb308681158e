/**
 * Does for the page bar what Python does in the app: shows the prepared scene that it asks for, in the
 * pictures of this file or by going to another one.
 * @typedef {import("../page_bar/asking.js").Asked} Asked
 * @typedef {import("./opening.js").SiteData} SiteData
 */
import { mount } from "../page_bar/index.js";
import { showWithoutPython } from "../page_bar/offline.js";
import { addressOfScene, fileFor } from "./files.js";

export class SiteLecture {
  /** @param {HTMLElement} place @param {SiteData} data */
  constructor(place, data) {
    this.place = place;
    this.data = data;
    this.show();
  }

  show() {
    const { data, place } = this;
    mount({
      data,
      parentElement: place,
      setTriggerValue: (/** @type {string} */ what, /** @type {any} */ asked) => what === "scene" && this.open(asked),
    });
  }

  /** @param {Asked & {number: number}} asked */
  open({ to, scene, revealed, own, number }) {
    const { page, scenes, choices, files, sceneFiles } = this.data;
    if (to !== page) return location.assign(addressOfScene(sceneFiles[to][scene], scene, revealed));
    const address = scene < 0 ? own || String(new URLSearchParams(choices)) : shownBy(scenes[scene], revealed);
    if (showWithoutPython(this.data, address, revealed > 0)) {
      this.data = { ...this.data, scene: scene < 0 ? null : scene, revealed, answered: number };
      return this.show();
    }
    const file = fileFor(files, Object.fromEntries(new URLSearchParams(address)))?.file ?? this.data.file;
    location.assign(scene < 0 ? `${file}?${address}` : addressOfScene(file, scene, revealed));
  }
}

/** @param {import("../page_bar/types.js").PreparedScene} scene @param {number} revealed */
const shownBy = ({ shows, then }, revealed) => [shows, ...then.slice(0, revealed)].join("&");
