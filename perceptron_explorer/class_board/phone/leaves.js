/**
 * The activity "leaves": place leaves of one's own in the plane, move them, take them away.
 * @typedef {import("./board.js").Leaf} Leaf
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./plane.js").Point} Point
 */
import { newId } from "./identity.js";
import { LeafMarks } from "./leaf_marks.js";
import { LeavesControls } from "./leaves_controls.js";
import { listenToKeys } from "./leaves_keys.js";
import { listenToPointers } from "./leaves_pointer.js";
import { CHOSEN_OF_THREE, NEXT_OF_THREE } from "./three_words.js";
import { FIRST_LEAF, LEAF_ADVICE, LEAF_KEYS, LIMIT_REACHED, leafCount, placeWords } from "./words.js";

export class Leaves {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.stage = session.stage;
    this.others = new LeafMarks(this.stage.layers.others, false);
    this.own = new LeafMarks(this.stage.layers.own, true);
    /** The class of the next leaf. */
    this.next = 0;
    /** The id of the chosen leaf, or nothing. */
    this.chosen = "";
    /** Whether they can be moved and placed by hand. */
    this.isFree = true;
    /** A leaf that is being dragged, and where it is now. @type {{id: string, x: Point} | null} */
    this.held = null;
    this.controls = new LeavesControls(this);
    this.ending = new AbortController();
    listenToPointers(this, this.ending.signal);
    listenToKeys(this, this.ending.signal);
  }

  get settings() {
    return this.session.settings;
  }

  /** One's own, in the order in which they were made. @returns {Leaf[]} */
  mine() {
    return this.session.leaves().filter(({ mine }) => mine);
  }

  chosenLeaf() {
    return this.mine().find(({ id }) => id === this.chosen);
  }

  refresh() {
    const { plane } = this.stage;
    if (!plane) return;
    const mine = this.mine().map((leaf) => (leaf.id === this.held?.id ? { ...leaf, x: this.held.x } : leaf));
    if (!mine.some(({ id }) => id === this.chosen)) this.chosen = "";
    const others = this.session.allLeaves().filter(({ mine }) => !mine);
    const toPx = (/** @type {Leaf} */ { x }) => plane.toPx(x);
    this.others.draw(others, toPx, () => "");
    this.own.draw(mine, toPx, ({ id }) => (id === this.chosen ? "chosen" : ""));
    mine.forEach((leaf, i) => this.describe(leaf, `Your leaf ${i + 1} of ${mine.length}`));
    this.controls.refresh(mine.length);
  }

  /** Make it a stop of the Tab key with a name. @param {Leaf} leaf @param {string} name */
  describe(leaf, name) {
    const group = this.own.groupOf(leaf.id);
    group?.setAttribute("tabindex", "0");
    group?.setAttribute("role", "button");
    group?.setAttribute("aria-pressed", String(leaf.id === this.chosen));
    group?.setAttribute("aria-label", `${name}: ${this.inWords(leaf)}. ${this.keyWords()}`);
  }

  keyWords() {
    return LEAF_KEYS;
  }

  /** @param {{x: Point, y: number}} leaf */
  inWords({ x, y }) {
    return `${this.settings.classes[y]}, ${placeWords(this.settings.features, x)}`;
  }

  /** What stands below the picture while nothing is in the way. @returns {string} */
  advice() {
    const number = this.mine().length;
    if (this.stage.third >= 0 && this.chosen) return CHOSEN_OF_THREE;
    if (number >= this.settings.limit) return LIMIT_REACHED;
    if (this.stage.third >= 0) return NEXT_OF_THREE;
    return number ? LEAF_ADVICE : FIRST_LEAF;
  }

  /** @param {string} id  or nothing */
  choose(id) {
    if (this.chosen === id) return;
    this.chosen = id;
    // The slider of a third feature shows where this one stands, and the next one goes there.
    this.stage.standing = this.chosenLeaf()?.x ?? this.stage.standing;
    this.refresh();
  }

  /** The class of the next leaf. @param {number} y */
  setNext(y) {
    this.next = y;
    this.refresh();
  }

  /** A new leaf of the class that is set. @param {Point} x @returns {string} its id, or nothing */
  place(x) {
    const { limit } = this.settings;
    if (!this.session.mayChange()) return "";
    if (this.mine().length >= limit) {
      this.session.tell(LIMIT_REACHED);
      this.session.say(LIMIT_REACHED);
      return "";
    }
    const leaf = { id: newId(), x, y: this.next };
    // With a third feature the slider is for the next one now.
    this.chosen = this.stage.third < 0 ? leaf.id : "";
    this.session.put(leaf.id, "leaf", { x, y: leaf.y });
    this.session.say(`Placed: ${this.inWords(leaf)}. ${leafCount(this.mine().length, limit)}.`);
    return leaf.id;
  }

  /** @param {Leaf} leaf @param {Point} x */
  move(leaf, x) {
    if (!this.session.mayChange()) return;
    if (x.some((entry, axis) => entry !== leaf.x[axis])) this.session.put(leaf.id, "leaf", { x, y: leaf.y });
    this.session.say(`Moved: ${this.inWords({ ...leaf, x })}.`);
  }

  /** Give the chosen leaf the other class. */
  changeClass() {
    const leaf = this.chosenLeaf();
    if (!leaf || !this.session.mayChange()) return;
    const changed = { ...leaf, y: 1 - leaf.y };
    this.session.put(leaf.id, "leaf", { x: leaf.x, y: changed.y });
    this.session.say(`Changed: ${this.inWords(changed)}.`);
  }

  /** Take the chosen leaf away. */
  takeAway() {
    const leaf = this.chosenLeaf();
    if (!leaf || !this.session.mayChange()) return;
    this.chosen = "";
    this.session.remove(leaf.id, "leaf");
    this.session.say(`Removed. ${leafCount(this.mine().length, this.settings.limit)}.`);
  }

  isHeld() {
    return this.held !== null;
  }

  /** Leave the picture to another activity. */
  leave() {
    this.ending.abort();
    this.stage.clear();
  }
}
