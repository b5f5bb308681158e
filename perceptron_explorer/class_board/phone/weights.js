/**
 * The activity "weights": the leaves stand still, and each phone has one perceptron. Its weights
 * act on units, which go from −1 to 1 along each feature; the rules are the explorer's own.
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./plane.js").Point} Point
 * @typedef {import("./board.js").Leaf} Leaf
 * @typedef {import("../../draggable_plot/frontend/types.js").Matrix} Matrix
 */
import { confusionCounts, predict } from "../../draggable_plot/frontend/rules/perceptron.js";
import { asMatrix } from "../../draggable_plot/frontend/scene/constants.js";
import { newId } from "./identity.js";
import { LeafMarks } from "./leaf_marks.js";
import { NO_CUT, THREE_ADVICE } from "./three_words.js";
import { WeightsControls } from "./weights_controls.js";
import { WeightsMarks } from "./weights_marks.js";
import { listenToTip } from "./weights_tip.js";
import { correctWords, NO_ARROW, revealedWords, vectorWords, WEIGHTS_ADVICE } from "./words.js";

/** Where everybody begins; nothing is sent before the first move. */
const AT_FIRST = 0.5;
/** A drag is sent now and then, since a hall of phones drags at the same time. */
const BETWEEN_MS = 500;

export class Weights {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.stage = session.stage;
    this.leaves = new LeafMarks(this.stage.layers.others, false);
    this.marks = new WeightsMarks(this.stage.layers);
    /** What is being moved and has not been handed to the queue yet. @type {{w: Point, b: number} | null} */
    this.held = null;
    this.timer = 0;
    /** @type {{weights: import("./board.js").Weights, correct: number} | null} */
    this.best = null;
    this.scoredAt = -1;
    this.controls = new WeightsControls(this);
    this.ending = new AbortController();
    listenToTip(this, this.ending.signal);
    // A page that is left in the middle of a drag: the queue keeps it for the next visit.
    addEventListener("pagehide", () => this.send(), { signal: this.ending.signal });
    this.stage.picture.setAttribute("aria-label", "The plane of the leaves, with the arrow w and its line");
  }

  /** This phone's own as they are known, or null before the first move. */
  sent() {
    return this.session.weights().find(({ mine }) => mine) ?? null;
  }

  /** What the picture shows. @returns {{w: Point, b: number}} */
  now() {
    return this.held ?? this.sent() ?? { w: this.session.settings.features.map(() => AT_FIRST), b: 0 };
  }

  refresh() {
    const { plane } = this.stage;
    if (!plane) return;
    const { w, b } = this.now();
    const leaves = this.session.allLeaves();
    const units = asMatrix(
      leaves.map(({ x }) => plane.toUnits(x)),
      plane.features.length,
    );
    const outputs = predict(units, w, b);
    const lookOf = leaves.map(({ y }, i) => (outputs[i] === y ? "" : "wrong"));
    const places = new Map(leaves.map(({ id }, i) => [id, lookOf[i]]));
    this.leaves.draw(
      leaves,
      ({ x }) => plane.toPx(x),
      ({ id }) => places.get(id) ?? "",
    );
    const own = correct(leaves, units, { w, b });
    const best = this.bestOfOthers(leaves, units);
    const { third } = this.controls;
    const line = best && best.correct >= own ? third.seen(best.weights) : null;
    this.marks.draw(plane, third.seen({ w, b }), line, w);
    this.controls.refresh({ w, b }, this.resultWords(own, best, leaves.length));
  }

  /**
   * The best of the other phones, once all are shown. It is looked for again only when the board
   * has changed: a hall has hundreds, which is too many for each move of a finger.
   * @param {Leaf[]} leaves @param {Matrix} units
   */
  bestOfOthers(leaves, units) {
    if (!this.session.settings.revealed) return null;
    if (this.scoredAt === this.session.board.seq) return this.best;
    this.scoredAt = this.session.board.seq;
    this.best = null;
    for (const weights of this.session.weights().filter(({ mine }) => !mine)) {
      const number = correct(leaves, units, weights);
      if (number > (this.best?.correct ?? -1)) this.best = { weights, correct: number };
    }
    return this.best;
  }

  /** @param {number} own @param {{correct: number} | null} best @param {number} total */
  resultWords(own, best, total) {
    if (!this.session.settings.revealed || !total) return correctWords(own, total);
    const mine = this.held || this.sent() ? own : null;
    const numbers = [mine, best?.correct ?? null].filter((number) => number !== null);
    return revealedWords(mine, numbers.length ? Math.max(...numbers) : null, total);
  }

  /** What stands below the picture while nothing is in the way. @returns {string} */
  advice() {
    const { w } = this.now();
    if (w.every((entry) => entry === 0)) return NO_ARROW;
    if (this.stage.third < 0) return WEIGHTS_ADVICE;
    return this.stage.plane?.seen(w).every((entry) => entry === 0) ? NO_CUT : THREE_ADVICE;
  }

  /** Show other weights, and send them before long. @param {{w?: Point, b?: number}} changes */
  move(changes) {
    if (!this.session.mayChange()) return;
    const { w, b } = this.now();
    this.held = { w, b, ...changes };
    this.timer ||= window.setTimeout(() => this.send(), BETWEEN_MS);
    this.session.refresh();
  }

  /** They stay as they are: send them now. */
  letGo() {
    if (this.held) this.send();
    const { w, b } = this.now();
    this.session.say(`w = ${vectorWords(w)}, b = ${this.controls.inWords(b)}. ${this.controls.words}`);
  }

  send() {
    clearTimeout(this.timer);
    this.timer = 0;
    const weights = this.held;
    this.held = null;
    if (weights && this.session.canChange()) this.session.put(this.sent()?.id ?? newId(), "weights", weights);
  }

  isHeld() {
    return this.held !== null;
  }

  /** Leave the picture to another activity. */
  leave() {
    clearTimeout(this.timer);
    this.ending.abort();
    this.stage.clear();
  }
}

/** How many leaves are on their side. @param {Leaf[]} leaves @param {Matrix} units @param {{w: Point, b: number}} weights */
function correct(leaves, units, { w, b }) {
  const labels = leaves.map(({ y }) => y);
  return confusionCounts(labels, predict(units, w, b)).correct;
}
