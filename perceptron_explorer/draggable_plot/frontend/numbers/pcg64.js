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

/** How many words are made at a time. */
const BLOCK = 64;

export class Pcg64 {
  /** @param {number[]} entropy  whole numbers, not negative */
  constructor(entropy) {
    // Two halves of 64 bits each, the higher one first, each with its lower word first.
    const [s2, s3, s0, s1, i2, i3, i0, i1] = seedWords(entropy, 8);
    const odd = [(i0 << 1) | 1, (i1 << 1) | (i0 >>> 31), (i2 << 1) | (i1 >>> 31), (i3 << 1) | (i2 >>> 31)];
    this.increment = Float64Array.from(limbsOf(odd));
    // One step from 0 is the increment; then comes the seed, and another step before the first words.
    this.state = Float64Array.from(limbsOf([s0, s1, s2, s3]), (limb, i) => limb + this.increment[i]);
    this.words = new Uint32Array(BLOCK);
    advance(this.state, this.increment, this.words.subarray(0, 2));
    this.place = BLOCK;
  }

  /** The next 32 bits. */
  uint32() {
    if (this.place === BLOCK) {
      advance(this.state, this.increment, this.words);
      this.place = 0;
    }
    return this.words[this.place++];
  }
}

/**
 * Makes words, two with each step: state ← state · M + increment, modulo 2¹²⁸. The limbs of the
 * increment and of the first state may be a little above 2²⁴.
 * @param {Float64Array} state @param {Float64Array} increment @param {Uint32Array} words
 */
function advance(state, increment, words) {
  let [s0, s1, s2, s3, s4, s5] = state;
  const [i0, i1, i2, i3, i4, i5] = increment;
  for (let place = 0; place < words.length; place += 2) {
    const p0 = i0 + s0 * M0;
    const c0 = Math.floor(p0 * PER_LIMB);
    const p1 = i1 + s0 * M1 + s1 * M0 + c0;
    const c1 = Math.floor(p1 * PER_LIMB);
    const p2 = i2 + s0 * M2 + s1 * M1 + s2 * M0 + c1;
    const c2 = Math.floor(p2 * PER_LIMB);
    const p3 = i3 + s0 * M3 + s1 * M2 + s2 * M1 + s3 * M0 + c2;
    const c3 = Math.floor(p3 * PER_LIMB);
    const p4 = i4 + s0 * M4 + s1 * M3 + s2 * M2 + s3 * M1 + s4 * M0 + c3;
    const c4 = Math.floor(p4 * PER_LIMB);
    const p5 = i5 + s0 * M5 + s1 * M4 + s2 * M3 + s3 * M2 + s4 * M1 + s5 * M0 + c4;
    s0 = p0 - c0 * LIMB;
    s1 = p1 - c1 * LIMB;
    s2 = p2 - c2 * LIMB;
    s3 = p3 - c3 * LIMB;
    s4 = p4 - c4 * LIMB;
    s5 = p5 - Math.floor(p5 / 256) * 256;
    writeOutput(words, place, s0 | (s1 << 24), (s1 >>> 8) | (s2 << 16), (s2 >>> 16) | (s3 << 8), s4 | (s5 << 24));
  }
  state.set([s0, s1, s2, s3, s4, s5]);
}

/**
 * Writes the two halves of a state, one XOR the other and turned right by its highest 6 bits, as two
 * words, the lower one first.
 * @param {Uint32Array} words @param {number} place
 * @param {number} a @param {number} b @param {number} c @param {number} d  the state, its lowest word first
 */
function writeOutput(words, place, a, b, c, d) {
  const low = a ^ c;
  const high = b ^ d;
  const swaps = d < 0;
  const first = swaps ? high : low;
  const second = swaps ? low : high;
  // To the left in two steps, since a shift by 32 would be one by 0.
  const right = (d >>> 26) & 31;
  const left = 31 - right;
  words[place] = (first >>> right) | ((second << 1) << left);
  words[place + 1] = (second >>> right) | ((first << 1) << left);
}
