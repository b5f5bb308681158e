/**
 * NumPy's default random generator, PCG64, to the bit: `np.random.default_rng`.
 * M. E. O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
 * Random Number Generation, 2014: "XSL RR 128/64".
 *
 * The state has 128 bits. It is held in six limbs of 24 bits, the lowest first, of which the last
 * uses 8: sums of six products of two limbs are whole numbers below 2⁵³, so ordinary numbers hold
 * them exactly. BigInt takes some ten times as long.
 */
import { seedWords } from "./seed_sequence.js";

const LIMB = 2 ** 24;
const PER_LIMB = 2 ** -24;

/** Six limbs of four words of 32 bits, the lowest first. @param {number[]} words */
function limbsOf([a, b, c, d]) {
  return [
    a & 0xffffff,
    (a >>> 24) | ((b & 0xffff) << 8),
    (b >>> 16) | ((c & 0xff) << 16),
    c >>> 8,
    d & 0xffffff,
    d >>> 24,
  ];
}

const [M0, M1, M2, M3, M4, M5] = limbsOf([0x9fccf645, 0x4385df64, 0x1fc65da4, 0x2360ed05]);

/** Limbs below 2²⁴ again, by carrying; the last keeps 8 bits. @param {Float64Array} limbs */
function carry(limbs) {
  for (let i = 0; i < 5; i++) {
    const over = Math.floor(limbs[i] * PER_LIMB);
    limbs[i] -= over * LIMB;
    limbs[i + 1] += over;
  }
  limbs[5] -= Math.floor(limbs[5] / 256) * 256;
}

export class Pcg64 {
  /** @param {number[]} entropy  whole numbers, not negative */
  constructor(entropy) {
    // Two halves of 64 bits each, the higher one first, each with its lower word first.
    const [s2, s3, s0, s1, i2, i3, i0, i1] = seedWords(entropy, 8);
    const odd = [(i0 << 1) | 1, (i1 << 1) | (i0 >>> 31), (i2 << 1) | (i1 >>> 31), (i3 << 1) | (i2 >>> 31)];
    this.increment = Float64Array.from(limbsOf(odd));
    this.state = Float64Array.from(limbsOf([s0, s1, s2, s3]), (limb, i) => limb + this.increment[i]);
    carry(this.state);
    this.#step();
    /** The higher half of 64 bits of which the lower one is given out; −1 for none. */
    this.kept = -1;
  }

  /** The next 32 bits: of each 64, the lower half and then the higher one. */
  uint32() {
    const { kept } = this;
    if (kept >= 0) {
      this.kept = -1;
      return kept;
    }
    this.#step();
    return this.#output();
  }

  /** The two halves of the state, one XOR the other, turned right by its highest 6 bits. */
  #output() {
    const { state } = this;
    const [s1, s2, s5] = [state[1], state[2], state[5]];
    const low = (state[0] | (s1 << 24)) ^ ((s2 >>> 16) | (state[3] << 8));
    const high = ((s1 >>> 8) | (s2 << 16)) ^ (state[4] | (s5 << 24));
    const swaps = s5 & 128;
    const first = swaps ? high : low;
    const second = swaps ? low : high;
    // To the left in two steps, since a shift by 32 would be one by 0.
    const right = (s5 >>> 2) & 31;
    const left = 31 - right;
    this.kept = ((second >>> right) | ((first << 1) << left)) >>> 0;
    return ((first >>> right) | ((second << 1) << left)) >>> 0;
  }

  /** state ← state · M + increment, modulo 2¹²⁸. */
  #step() {
    const { state, increment } = this;
    const s0 = state[0];
    const s1 = state[1];
    const s2 = state[2];
    const s3 = state[3];
    const s4 = state[4];
    state[5] = increment[5] + s0 * M5 + s1 * M4 + s2 * M3 + s3 * M2 + s4 * M1 + state[5] * M0;
    state[4] = increment[4] + s0 * M4 + s1 * M3 + s2 * M2 + s3 * M1 + s4 * M0;
    state[3] = increment[3] + s0 * M3 + s1 * M2 + s2 * M1 + s3 * M0;
    state[2] = increment[2] + s0 * M2 + s1 * M1 + s2 * M0;
    state[1] = increment[1] + s0 * M1 + s1 * M0;
    state[0] = increment[0] + s0 * M0;
    carry(state);
  }
}
