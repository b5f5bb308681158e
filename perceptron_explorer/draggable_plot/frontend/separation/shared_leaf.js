/**
 * A leaf that both classes have: the first of class 1 in the table that one of class 0 equals.
 * @typedef {import("../types.js").Matrix} Matrix
 */

/** @param {Matrix} X @param {Uint8Array} fires @returns {[number, number] | null} the two rows, of class 0 first */
export function sharedLeaf(X, fires) {
  const table = new TableOfRows(X);
  for (let row = 0; row < X.nRows; row++) if (!fires[row]) table.rowLike(row, true);
  for (let row = 0; row < X.nRows; row++) {
    const twin = fires[row] ? table.rowLike(row, false) : -1;
    if (twin >= 0) return [twin, row];
  }
  return null;
}

/** Rows found by their entries: an open hash table, as texts of the numbers would take far longer. */
class TableOfRows {
  /** @param {Matrix} X */
  constructor({ data, nRows, nColumns }) {
    this.nColumns = nColumns;
    // − 0 + 0 is 0: the same number, and then the same bits.
    this.entries = data.map((entry) => entry + 0);
    this.words = new Int32Array(this.entries.buffer);
    this.mask = 2 ** Math.ceil(Math.log2(2 * nRows + 2)) - 1;
    this.rows = new Int32Array(this.mask + 1).fill(-1);
  }

  /** The row in the table that equals one of X, or −1; that is then put in, if asked for. @param {number} row @param {boolean} puts */
  rowLike(row, puts) {
    let place = this.#hash(row) & this.mask;
    for (; this.rows[place] >= 0; place = (place + 1) & this.mask) {
      if (this.#areEqual(this.rows[place], row)) return this.rows[place];
    }
    if (puts) this.rows[place] = row;
    return -1;
  }

  /** @param {number} row */
  #hash(row) {
    let hash = 0;
    const width = 2 * this.nColumns;
    for (let at = row * width; at < (row + 1) * width; at++) {
      hash = Math.imul(hash ^ this.words[at], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** @param {number} one @param {number} other */
  #areEqual(one, other) {
    const [first, second] = [one * this.nColumns, other * this.nColumns];
    for (let i = 0; i < this.nColumns; i++) if (this.entries[first + i] !== this.entries[second + i]) return false;
    return true;
  }
}
