/** In which order the leaves are visited. Mirrors perceptron_core/training/visiting_order.py. */
import { InputError } from "../numbers/input_error.js";
import { Pcg64 } from "../numbers/pcg64.js";

/** @typedef {"given" | number} Order  the rows from first to last, or the seed of a shuffle */

/** @param {unknown} order @returns {Order} */
export function asOrder(order) {
  if (order === "given") return order;
  if (typeof order === "number" && Number.isSafeInteger(order) && order >= 0) return order;
  const shown = typeof order === "string" ? `'${order}'` : order;
  throw new InputError(`order is ${shown}; give "given" or the seed of a shuffle, a whole number of at least 0.`);
}

/**
 * The rows in the order in which an epoch visits them. A seed stands for a new shuffle in each epoch,
 * the one of `np.random.default_rng([seed, epoch]).permutation(nSamples)`.
 * @param {Order} order @param {number} epoch  counted from 0
 * @param {number} nSamples
 */
export function epochOrder(order, epoch, nSamples) {
  const rows = new Int32Array(nSamples);
  for (let i = 0; i < nSamples; i++) rows[i] = i;
  if (order !== "given") shuffle(rows, new Pcg64([order, epoch]));
  return rows;
}

/** How many rows of shuffled epochs are kept, over all epochs. */
const MOST_KEPT = 2_000_000;
/** @type {{order: Order, nSamples: number, epochs: Map<number, Int32Array>}} */
let kept = { order: "given", nSamples: 0, epochs: new Map() };

/**
 * As `epochOrder`, and the same array again while order and number of leaves stay: in a drag every frame
 * asks for the same ones. It must not be changed.
 * @param {Order} order @param {number} epoch @param {number} nSamples
 */
export function keptEpochOrder(order, epoch, nSamples) {
  if (kept.order !== order || kept.nSamples !== nSamples) kept = { order, nSamples, epochs: new Map() };
  const known = kept.epochs.get(epoch);
  if (known) return known;
  const rows = epochOrder(order, epoch, nSamples);
  if ((kept.epochs.size + 1) * nSamples <= MOST_KEPT) kept.epochs.set(epoch, rows);
  return rows;
}

/**
 * Durstenfeld's shuffle, from the last place to the second, each with itself or one before it.
 * @param {Int32Array} rows @param {Pcg64} random
 */
function shuffle(rows, random) {
  for (let i = rows.length - 1; i > 0; i--) {
    const mask = 0xffffffff >>> Math.clz32(i);
    let j = random.uint32() & mask;
    // The mask may let larger numbers through; these are drawn again.
    while (j > i) j = random.uint32() & mask;
    const row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }
}
