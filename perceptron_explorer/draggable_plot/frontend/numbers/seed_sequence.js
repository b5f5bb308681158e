/**
 * Whole numbers made into the state of a random generator, to the bit as NumPy's SeedSequence does.
 * It goes back to M. E. O'Neill, "Developing a seed_seq alternative" (2015). All arithmetic is in
 * whole numbers of 32 bits.
 */
const POOL_SIZE = 4;
const WORD = 2 ** 32;

/** The words of 32 bits of whole numbers, each from its lowest. @param {number[]} entropy */
function wordsOf(entropy) {
  return entropy.flatMap((number) => {
    const words = [number >>> 0];
    for (let rest = Math.floor(number / WORD); rest > 0; rest = Math.floor(rest / WORD)) words.push(rest >>> 0);
    return words;
  });
}

/** A function that mixes a word with a constant, which is another one at each call. @param {number} start @param {number} factor */
function hasher(start, factor) {
  let constant = start;
  return (/** @type {number} */ word) => {
    let value = word ^ constant;
    constant = Math.imul(constant, factor);
    value = Math.imul(value, constant);
    return (value ^ (value >>> 16)) >>> 0;
  };
}

/** @param {number} x @param {number} y */
function mixed(x, y) {
  const value = Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y);
  return (value ^ (value >>> 16)) >>> 0;
}

/** @param {number[]} words */
function poolOf(words) {
  const hash = hasher(0x43b0d7e5, 0x931e8875);
  const pool = Array.from({ length: POOL_SIZE }, (_, i) => hash(words[i] ?? 0));
  for (let from = 0; from < POOL_SIZE; from++) {
    for (let to = 0; to < POOL_SIZE; to++) if (to !== from) pool[to] = mixed(pool[to], hash(pool[from]));
  }
  for (const word of words.slice(POOL_SIZE)) {
    for (let to = 0; to < POOL_SIZE; to++) pool[to] = mixed(pool[to], hash(word));
  }
  return pool;
}

/**
 * @param {number[]} entropy  whole numbers, not negative
 * @param {number} nWords
 * @returns {number[]} words of 32 bits
 */
export function seedWords(entropy, nWords) {
  const pool = poolOf(wordsOf(entropy));
  const hash = hasher(0x8b51f9dd, 0x58f38ded);
  return Array.from({ length: nWords }, (_, i) => hash(pool[i % POOL_SIZE]));
}
