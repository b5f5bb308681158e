/** The third feature of a leaf: the slider says it, of the chosen leaf or of the next one. */

import { within } from "./plane.js";
import { ALONG_A_FEATURE, placeOf, Slider, valueAt } from "./slider.js";
import { entryName, valueWords } from "./three_words.js";

export class LeavesThird {
  /** @param {import("./leaves.js").Leaves} leaves */
  constructor(leaves) {
    this.leaves = leaves;
    this.slider = new Slider(
      ALONG_A_FEATURE,
      (place) => this.move(place),
      () => this.letGo(),
    );
    this.elements = leaves.settings.features.length < 3 ? [] : [this.slider.element];
  }

  /** The chosen leaf follows, and the next one will stand there too. @param {number} place */
  move(place) {
    const { stage, session, held } = this.leaves;
    const leaf = this.leaves.chosenLeaf();
    const feature = stage.features[stage.third];
    if (!session.mayChange()) return;
    const value = within(feature, valueAt(feature, place));
    const moved = (/** @type {number[]} */ x) => x.map((entry, column) => (column === stage.third ? value : entry));
    stage.standing = moved(stage.standing);
    if (leaf) this.leaves.held = { id: leaf.id, x: moved(held?.x ?? leaf.x) };
    this.leaves.refresh();
  }

  letGo() {
    const { held, session, stage } = this.leaves;
    const leaf = this.leaves.chosenLeaf();
    this.leaves.held = null;
    if (leaf && held) this.leaves.move(leaf, held.x);
    else session.say(`The next leaf has ${stage.features[stage.third].name} ${this.words()}.`);
    this.leaves.refresh();
  }

  value() {
    const { stage, held } = this.leaves;
    return (held ?? this.leaves.chosenLeaf())?.x[stage.third] ?? stage.standing[stage.third];
  }

  words() {
    const { features, third } = this.leaves.stage;
    return valueWords(features[third], this.value());
  }

  refresh() {
    const { stage, session } = this.leaves;
    if (stage.third < 0) return;
    const feature = stage.features[stage.third];
    const name = `${entryName("x", stage.third)} ${feature.name}`;
    this.slider.refresh(name, placeOf(feature, this.value()), this.words(), !session.canChange());
  }
}
