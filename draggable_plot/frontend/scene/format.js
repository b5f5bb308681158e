/** Numbers as people read them: a true minus sign, a fixed number of digits, never "−0.00". */

const MINUS = "\u2212";
const NOT_DEFINED = "\u2013";

/** The longest number, its digits before and after the point together; a longer one gets an exponent. */
const MOST_DIGITS = 8;
const DIGITS_BEFORE_AN_EXPONENT = 2;

/** @param {number} value @param {number} digits */
export function fixed(value, digits) {
  const size = Math.abs(value);
  const short = size < (digits ? 10 ** (MOST_DIGITS - digits) : 1e15);
  const text = short ? size.toFixed(digits) : size.toExponential(Math.min(digits, DIGITS_BEFORE_AN_EXPONENT));
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** As the next term of a sum: "+ 0.50" or "− 0.50". @param {number} value @param {number} digits */
export function asTerm(value, digits) {
  const text = fixed(value, digits);
  return text.startsWith(MINUS) ? `${MINUS} ${text.slice(1)}` : `+ ${text}`;
}

/** As a factor of a product: a negative one in brackets. @param {number} value @param {number} digits */
export function asFactor(value, digits) {
  const text = fixed(value, digits);
  return text.startsWith(MINUS) ? `(${text})` : text;
}

/**
 * Puts a quantity into words. Formats: `2` two digits; `+2` the same as a term of a sum;
 * `(2` the same as a factor, a negative one in brackets; `%1` a share in per cent; `?0=no;1=yes` one of some words.
 * @param {any} value  a number or an array of numbers
 * @param {string} format
 * @returns {string}
 */
export function inWords(value, format) {
  if (value === null || value === undefined) return NOT_DEFINED;
  if (Array.isArray(value)) return `(${value.map((entry) => inWords(entry, format)).join(", ")})`;
  if (typeof value === "string") return value;
  if (format.startsWith("?")) return chosen(value, format.slice(1));
  if (format.startsWith("%")) return `${fixed(100 * value, Number(format.slice(1)))} %`;
  if (format.startsWith("(")) return asFactor(value, Number(format.slice(1)));
  if (format.startsWith("+")) return asTerm(value, Number(format.slice(1)));
  return format === "0" ? grouped(fixed(value, 0)) : fixed(value, Number(format));
}

/** Thousands apart, from 10,000 on. @param {string} whole */
const grouped = (whole) => (whole.length > 4 ? whole.replace(/\d(?=(\d{3})+$)/g, "$&,") : whole);

/** @param {number} value @param {string} choices */
function chosen(value, choices) {
  const choice = choices.split(";").find((entry) => entry.startsWith(`${value}=`));
  return choice === undefined ? NOT_DEFINED : choice.slice(choice.indexOf("=") + 1);
}
