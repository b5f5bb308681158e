/**
 * Weights of three features: the third entry of w has a slider, and another one says where the plane
 * of the picture cuts the hyperplane, so that what is drawn is a line.
 */
import { fixed } from "../../draggable_plot/frontend/scene/format.js";
import { within } from "./plane.js";
import { ALONG_A_FEATURE, placeOf, Slider, valueAt } from "./slider.js";
import { cutWords, entryName, valueWords } from "./three_words.js";

/** @typedef {{w: number[], b: number}} Line */

const ALONG_W = { min: "-1", max: "1", step: "0.05" };

export class WeightsThird {
  /** @param {import("./weights.js").Weights} weights */
  constructor(weights) {
    this.weights = weights;
    this.entry = new Slider(
      ALONG_W,
      (entry) => this.turn(entry),
      () => weights.letGo(),
    );
    this.cut = new Slider(
      ALONG_A_FEATURE,
      (place) => this.cutAt(place),
      () => weights.session.say(this.cutWords().trim()),
    );
    this.elements = weights.session.settings.features.length < 3 ? [] : [this.entry.element, this.cut.element];
  }

  /** @param {number} entry */
  turn(entry) {
    const { third } = this.weights.stage;
    this.weights.move({ w: this.weights.now().w.map((other, column) => (column === third ? entry : other)) });
  }

  /** Look at another cut; nothing of it is sent. @param {number} place */
  cutAt(place) {
    const { stage } = this.weights;
    const feature = stage.features[stage.third];
    const value = within(feature, valueAt(feature, place));
    stage.standing = stage.standing.map((other, column) => (column === stage.third ? value : other));
    this.weights.refresh();
  }

  /** What is drawn of a hyperplane: the two entries of w that are shown, and the b of its cut. @param {Line} line @returns {Line} */
  seen({ w, b }) {
    const { plane, third, standing } = this.weights.stage;
    if (!plane || third < 0) return { w, b };
    return { w: plane.seen(w), b: b + w[third] * plane.toUnits(standing)[third] };
  }

  /** Which cut the line is, for after w. */
  cutWords() {
    const { features, third, standing } = this.weights.stage;
    return third < 0 ? "" : `. ${cutWords(features, third, standing[third])}`;
  }

  /** @param {number[]} w */
  refresh(w) {
    const { features, third, standing } = this.weights.stage;
    if (third < 0) return;
    const [feature, value, entry] = [features[third], standing[third], w[third]];
    const isFixed = !this.weights.session.canChange();
    this.entry.refresh(entryName("w", third), entry, fixed(entry, 2), isFixed);
    const name = `${entryName("x", third)} ${feature.name}`;
    this.cut.refresh(name, placeOf(feature, value), valueWords(feature, value), false);
  }
}
