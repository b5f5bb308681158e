/** The visits that were mistakes, in arrays that grow. */
const AT_FIRST = 1024;

export class Mistakes {
  constructor() {
    this.length = 0;
    /** Floats, since a long run makes more visits than 32 bits can count. */
    this.steps = new Float64Array(AT_FIRST);
    this.leaves = new Int32Array(AT_FIRST);
  }

  /** @param {number} more */
  makeRoomFor(more) {
    const needed = this.length + more;
    if (needed <= this.steps.length) return;
    const size = Math.max(needed, 2 * this.steps.length);
    const { steps, leaves } = this;
    this.steps = new Float64Array(size);
    this.leaves = new Int32Array(size);
    this.steps.set(steps);
    this.leaves.set(leaves);
  }

  /** There has to be room. @param {number} step @param {number} leaf */
  add(step, leaf) {
    this.steps[this.length] = step;
    this.leaves[this.length] = leaf;
    this.length += 1;
  }
}
