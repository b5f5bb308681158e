/** The picture: its layers from the back to the front, and the plane that fits its size. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { svg } from "../../draggable_plot/frontend/marks/svg.js";
import { drawAxes } from "./axes.js";
import { Plane, within } from "./plane.js";

const LAYERS = /** @type {const} */ (["below", "axes", "others", "line", "own", "above"]);

export class Stage {
  /** @param {HTMLElement} place @param {() => void} onLayout  called when all places have changed */
  constructor(place, onLayout) {
    this.place = place;
    this.picture = svg("svg", { role: "application", "aria-label": "The plane of the leaves" });
    const layers = LAYERS.map((name) => [name, svg("g", { class: name }, this.picture)]);
    /** @type {Record<LAYERS[number], SVGGElement>} */
    this.layers = Object.fromEntries(layers);
    this.onLayout = onLayout;
    /** @type {Plane | null} */
    this.plane = null;
    this.made = "";
    /** @type {import("./board.js").Feature[]} */
    this.features = [];
    this.isSquare = false;
    /** Which two of the features the plane shows. */
    this.shown = [0, 1];
    /** Where new leaves stand; of a third feature, what its slider says. @type {import("./board.js").Point} */
    this.standing = [];
    place.replaceChildren(html("div", { class: "picture" }, this.picture));
    new ResizeObserver(() => this.layOut() && this.onLayout()).observe(place);
  }

  /** @param {import("./board.js").Feature[]} features @param {boolean} isSquare */
  setFeatures(features, isSquare) {
    // Another activity of the same board goes on where this one was.
    if (JSON.stringify(features) !== JSON.stringify(this.features)) {
      this.shown = [0, 1];
      this.standing = features.map((feature) => within(feature, (feature.low + feature.high) / 2));
    }
    Object.assign(this, { features, isSquare });
    this.layOut();
  }

  /** Show two other features. @param {number[]} shown */
  turnTo(shown) {
    this.shown = shown;
    if (this.layOut()) this.onLayout();
  }

  /** The feature that the plane does not show; −1 where it shows all. */
  get third() {
    return this.features.findIndex((_, column) => !this.shown.includes(column));
  }

  /** Make the plane anew if its size or its features have changed, and say whether. */
  layOut() {
    const { clientWidth: width, clientHeight: height } = this.place;
    const wanted = JSON.stringify([width, height, this.isSquare, this.features, this.shown]);
    if (wanted === this.made || !width || !height || this.features.length < 2) return false;
    this.made = wanted;
    this.plane = new Plane(this.features, width, height, this.isSquare, this.shown);
    this.picture.setAttribute("width", String(width));
    this.picture.setAttribute("height", String(height));
    drawAxes(this.layers.axes, this.plane, width);
    return true;
  }

  /** Remove all that an activity has drawn, and what it says of the picture. */
  clear() {
    const { axes, ...others } = this.layers;
    for (const layer of Object.values(others)) layer.replaceChildren();
    this.picture.removeAttribute("tabindex");
  }

  /** Where a pointer is in the picture. @param {PointerEvent} event @returns {import("./plane.js").Px} */
  pxOf({ clientX, clientY }) {
    const { left, top } = this.picture.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
