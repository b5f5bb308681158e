/** Numbers as people type them into a field. */

const PLAIN = String.raw`(?:\d+\.?\d*|\.\d+)`;
const SCIENTIFIC = new RegExp(String.raw`^${PLAIN}(?:e[+-]?\d+)?$`, "i");
const POWER_OF_TEN = new RegExp(String.raw`^(?:(${PLAIN})[*·×])?10\^([+-]?\d+)$`);
/** What may yet become a number: nothing, a sign, "7/", "2e-", "3·10^". */
const BEGUN = new RegExp(
  String.raw`^[+-]?(?:${PLAIN}?|\.|${PLAIN}(?:e[+-]?|/\.?|[*·×](?:1|10\^?[+-]?)?)|10\^[+-]?)$`,
  "i",
);
/** One thousand to some people and one to others: nobody can tell which is meant. */
const IN_THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A number: with a decimal comma or point, a true minus sign, as a fraction (7/2), with a power
 * of ten (2e-1, 2·10^-1). Shares in per cent and thousands with commas are none.
 * @param {string} text @returns {number} NaN when it is none, or too large for one
 */
export function readNumber(text) {
  if (IN_THOUSANDS.test(withPlainSigns(text))) return NaN;
  const [, sign, size] = /^([+-]?)(.*)$/.exec(plain(text)) ?? [];
  const [over, under, ...more] = (size ?? "").split(/\s*\/\s*/).map(readSize);
  const value = more.length ? NaN : under === undefined ? over : over / under;
  return Number.isFinite(value) ? (sign === "-" ? 0 - value : value) : NaN;
}

/** Whether a text may become a number if one types on. @param {string} text */
export const isBegun = (text) => BEGUN.test(plain(text));

/** @param {string} text  without a sign */
function readSize(text) {
  if (SCIENTIFIC.test(text)) return Number(text);
  const [, factor = "1", exponent] = POWER_OF_TEN.exec(text.replace(/\s/g, "")) ?? [];
  return exponent === undefined ? NaN : Number(`${factor}e${exponent}`);
}

/** @param {string} text */
const plain = (text) => withPlainSigns(text).replaceAll(",", ".");

/** A phone may put a dash or a fraction's own slash. @param {string} text */
const withPlainSigns = (text) =>
  text
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replaceAll("\u2044", "/");
