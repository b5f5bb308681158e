/**
 * What phones have made on a class board, as its events tell it, and what a scene is given of it.
 * @typedef {{x: number[], y: number}} Leaf
 * @typedef {{w: number[], b: number}} Weights
 * @typedef {{id: string, kind: "leaf" | "weights", values: any, gone: boolean}} Item
 * @typedef {{activity: string, hidden: boolean, revealed: boolean, [name: string]: any}} Settings
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
    return gone.length > 0;
  }

  /** @param {"leaf" | "weights"} kind */
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
    const leaves = this.settings?.hidden ? [] : this.of("leaf");
    const given = this.settings?.hidden ? { X: [], y: [] } : this.given;
    /** @type {number[][]} */
    const X = [...given.X, ...leaves.map(({ values }) => values.x)];
    const scaled = X.map((x) => x.map((entry, axis) => (entry - middle[axis]) / half[axis]));
    const guesses = this.settings?.revealed ? this.of("weights").map(({ values }) => values) : [];
    return {
      X: table(scaled, middle.length),
      y: [...given.y, ...leaves.map(({ values }) => values.y)],
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
