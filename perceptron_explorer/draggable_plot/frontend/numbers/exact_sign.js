/**
 * The sign of a sum of products without any rounding. A float is a whole number times a power of two,
 * so whole numbers of any length hold the sum exactly. It takes some microseconds: it is for the few
 * sums of which rounding may have turned the sign.
 */
const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);
/** The exponent of the least float above 0, 2⁻¹⁰⁷⁴. */
const LOWEST = -1074;

/** A float as mantissa · 2^(exponent). @param {number} number @returns {[bigint, number]} */
function exact(number) {
  float[0] = number;
  const fraction = bits[0] & 0xfffffffffffffn;
  const exponent = Number((bits[0] >> 52n) & 0x7ffn);
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  return [number < 0 ? -mantissa : mantissa, Math.max(exponent, 1) - 1 + LOWEST];
}

/**
 * −1, 0 or 1: the sign of w·x + b, for a row of a table.
 * @param {ArrayLike<number>} w @param {Float64Array} data @param {number} at  where the row begins
 * @param {number} b
 */
export function exactSign(w, data, at, b) {
  const [bias, exponent] = exact(b);
  let total = bias << BigInt(exponent - 2 * LOWEST);
  for (let i = 0; i < w.length; i++) {
    const [m, e] = exact(w[i]);
    const [n, f] = exact(data[at + i]);
    total += (m * n) << BigInt(e + f - 2 * LOWEST);
  }
  return total > 0n ? 1 : total < 0n ? -1 : 0;
}
