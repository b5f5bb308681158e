/** Numbers as people read them: a true minus sign, a fixed number of digits, never "−0.00". */

const MINUS = "\u2212";
const NOT_DEFINED = "\u2013";

/** The longest number, its digits before and after the point together; a longer one gets an exponent. */
const MOST_DIGITS = 8;
const DIGITS_BEFORE_AN_EXPONENT = 2;

/** What is smaller is 0 but for rounding. */
const NOISE = 1e-9;

/** @param {number} value @param {number} digits */
export function fixed(value, digits) {
  const text = ofSize(Math.abs(value), digits);
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** @param {number} size @param {number} digits */
function ofSize(size, digits) {
  const isLong = size >= (digits ? 10 ** (MOST_DIGITS - digits) : 1e15);
  if (isLong) return size.toExponential(Math.min(digits, DIGITS_BEFORE_AN_EXPONENT));
  // A small number is not to be taken for 0: "0.003", not "0.00".
  const isSmall = digits > 0 && size < 0.5 * 10 ** -digits && size > NOISE;
  return isSmall ? size.toPrecision(1).replace("-", MINUS) : size.toFixed(digits);
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

/** @typedef {(value: any) => string} InWords  a number, an array of numbers or nothing, put into words */

/**
 * What puts a quantity into words; a format is read once, and not at every frame. Formats:
 * `2` two digits; `+2` the same as a term of a sum; `(2` the same as a factor, a negative one in
 * brackets; `%1` a share in per cent; `?0=no;1=yes` one of some words.
 * @param {string} format @returns {InWords}
 */
export function wordsFor(format) {
  const ofNumber = numbersFor(format);
  /** @type {InWords} */
  const inWords = (value) => {
    if (typeof value === "number") return ofNumber(value);
    if (value === null || value === undefined) return NOT_DEFINED;
    return Array.isArray(value) ? `(${value.map(inWords).join(", ")})` : String(value);
  };
  return inWords;
}

/** @param {string} format @returns {(value: number) => string} */
function numbersFor(format) {
  const [kind, rest] = [format[0], format.slice(1)];
  if (kind === "?") return oneOf(rest);
  const digits = Number("%(+".includes(kind) ? rest : format);
  if (kind === "%") return (value) => `${fixed(100 * value, digits)} %`;
  if (kind === "(") return (value) => asFactor(value, digits);
  if (kind === "+") return (value) => asTerm(value, digits);
  return digits === 0 ? whole : (value) => fixed(value, digits);
}

/** A whole number, its thousands apart from 10,000 on. @param {number} value */
export function whole(value) {
  const text = fixed(value, 0);
  return text.length > 4 ? text.replace(/\d(?=(\d{3})+$)/g, "$&,") : text;
}

/** @param {string} choices  such as "0=no;1=yes" @returns {(value: number) => string} */
function oneOf(choices) {
  const words = new Map(
    choices.split(";").map((entry) => [Number(entry.split("=")[0]), entry.slice(entry.indexOf("=") + 1)]),
  );
  return (value) => words.get(value) ?? NOT_DEFINED;
}
