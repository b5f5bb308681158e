/**
 * What the phone knows of the board: what the server has sent, and over it what the phone has
 * made and the server has not answered yet.
 *
 * @typedef {import("../../draggable_plot/frontend/types.js").Point} Point
 * @typedef {{name: string, unit: string, low: number, high: number}} Feature
 * @typedef {object} Settings
 * @property {Feature[]} features @property {string[]} classes @property {number} limit
 * @property {"leaves" | "measure" | "weights" | "question" | "follow"} activity
 * @property {{w: Point, b: number} | null} shown  what the lecturer shows, to be followed
 * @property {import("../../draggable_plot/frontend/board/tally.js").Question | null} [question]
 * @property {boolean} frozen @property {boolean} hidden @property {boolean} revealed
 * @typedef {{id: string, kind: "leaf" | "weights" | "answer", values: any, gone: boolean, mine: boolean}} Item
 * @typedef {{seq: number, settings: Settings, host: boolean, given?: {X: Point[], y: number[]}, items: Item[]}} Message
 * @typedef {{id: string, x: Point, y: number, mine: boolean}} Leaf  y is its class, 0 or 1
 * @typedef {{id: string, w: Point, b: number, mine: boolean}} Weights
 * @typedef {import("../../draggable_plot/frontend/board/tally.js").Answer & {id: string, mine: boolean}} Answer
 */

export class Board {
  constructor() {
    /** @type {Settings | null} */
    this.settings = null;
    this.seq = 0;
    this.host = false;
    /** @type {Leaf[]} */
    this.given = [];
    /** @type {Map<string, Item & {seq: number}>} */
    this.items = new Map();
  }

  /** Take in what the server sends. @param {Message} message */
  take({ seq, settings, host, given, items }) {
    // A smaller count is another server's, or of a database that was put back: it tells all anew.
    if (seq < this.seq) this.items.clear();
    Object.assign(this, { settings, host, seq });
    if (given) this.given = given.X.map((x, i) => ({ id: `given-${i}`, x, y: given.y[i], mine: false }));
    for (const item of items) this.takeItem(item, seq);
  }

  /**
   * Take in the state of one item. An answer may overtake a message from before it, which would
   * move the item back for a moment.
   * @param {Item} item @param {number} seq  of the message or the answer
   */
  takeItem(item, seq) {
    if ((this.items.get(item.id)?.seq ?? 0) <= seq) this.items.set(item.id, { ...item, seq });
  }

  /** Whether the server has this item. @param {string} id */
  knows(id) {
    return this.items.has(id);
  }

  /**
   * The items that are there, those that wait to be sent as the phone made them.
   * @param {import("./queue.js").Entry[]} waiting @param {Item["kind"]} kind @returns {Item[]}
   */
  shown(waiting, kind) {
    /** @type {Map<string, Item>} */
    const all = new Map(this.items);
    for (const { id, kind, values } of waiting) {
      all.set(id, { id, kind, values: values ?? {}, gone: values === null, mine: true });
    }
    return [...all.values()].filter((item) => item.kind === kind && !item.gone);
  }

  /** Those of all phones, without the given ones. @param {import("./queue.js").Entry[]} waiting @returns {Leaf[]} */
  leaves(waiting) {
    return this.shown(waiting, "leaf").map(({ id, mine, values: { x, y } }) => ({ id, mine, x, y }));
  }

  /** @param {import("./queue.js").Entry[]} waiting @returns {Weights[]} */
  weights(waiting) {
    return this.shown(waiting, "weights").map(({ id, mine, values: { w, b } }) => ({ id, mine, w, b }));
  }

  /** @param {import("./queue.js").Entry[]} waiting @returns {Answer[]} */
  answers(waiting) {
    return this.shown(waiting, "answer").map(({ id, mine, values }) => ({ ...values, id, mine }));
  }
}
