/**
 * What phones have made on a class board, as its events tell it, and what a scene is given of it.
 * @typedef {{x: number[], y: number}} Leaf
 * @typedef {{w: number[], b: number}} Weights
 * @typedef {{id: string, kind: "leaf" | "weights" | "answer", values: any, gone: boolean}} Item
 * @typedef {{activity: string, hidden: boolean, revealed: boolean, question?: import("./tally.js").Question | null,
 *   [name: string]: any}} Settings
 * @typedef {object} BoardEvent
 * @property {Settings} settings
 * @property {number} phones
 * @property {{X: number[][], y: number[]}} [given]
 * @property {Item[]} items
 */

export class BoardItems {
  constructor() {
    /** In the order in which they came. @type {Map<string, Item>} */
    this.items = new Map();
    /** @type {{X: number[][], y: number[]}} */
    this.given = { X: [], y: [] };
    /** @type {Settings | null} */
    this.settings = null;
    this.phones = 0;
  }

  /** @param {BoardEvent} event @returns {boolean} whether anything was removed */
  take({ settings, phones, given, items }) {
    Object.assign(this, { settings, phones, given: given ?? this.given });
    for (const item of items) if (!item.gone) this.items.set(item.id, item);
    const gone = items.filter((item) => item.gone && this.items.delete(item.id));
    this.forgetAnswers(settings.question?.number);
    return gone.some(({ kind }) => kind !== "answer");
  }

  /** The server deletes them when the next question is asked. @param {number | undefined} number  of the present question */
  forgetAnswers(number) {
    for (const { id, values } of this.of("answer")) if (values.question !== number) this.items.delete(id);
  }

  /** Those that were given first; none while they are hidden. @returns {Leaf[]} */
  leaves() {
    if (this.settings?.hidden) return [];
    const given = this.given.X.map((x, i) => ({ x, y: this.given.y[i] }));
    return [...given, ...this.of("leaf").map(({ values }) => values)];
  }

  /** @param {Item["kind"]} kind */
  of(kind) {
    return [...this.items.values()].filter((item) => item.kind === kind);
  }

  /** The item that a row of the leaves is; none for a leaf that the lecturer has given. @param {number} row */
  leafAt(row) {
    return this.of("leaf")[row - this.given.y.length];
  }

  /**
   * The scene's constants. Leaves come in the features' units and are drawn from −1 to 1.
   * @param {{middle: number[], half: number[]}} axes
   */
  constants({ middle, half }) {
    const leaves = this.leaves();
    const scaled = leaves.map(({ x }) => x.map((entry, axis) => (entry - middle[axis]) / half[axis]));
    const guesses = this.settings?.revealed ? this.of("weights").map(({ values }) => values) : [];
    return {
      X: table(scaled, middle.length),
      y: leaves.map(({ y }) => y),
      guess_w: table(
        guesses.map(({ w }) => w),
        middle.length,
      ),
      guess_b: guesses.map(({ b }) => b),
      n_guesses: this.of("weights").length,
      phones: this.phones,
    };
  }
}

/** As Python sends a table: one without rows tells its width. @param {number[][]} rows @param {number} nColumns */
const table = (rows, nColumns) => (rows.length > 0 ? rows : { float64: "", nColumns });
