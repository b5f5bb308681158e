/**
 * The numbers and signs of a sentence such as "0.62 × 1.28 − 0.30 = 0.49". What is printed is
 * rounded, so the sentence says "=" only if the printed digits themselves come out so, and "≈"
 * otherwise. Numbers that the digits do not hold in full get one digit more.
 */
import { wordsFor } from "./format.js";
import { areEqual, valueAtEnd, valueAtStart } from "./arithmetic.js";

/** @typedef {import("./quantities.js").Quantities} Quantities */
/** @typedef {import("./format.js").InWords} InWords */
/** @typedef {{valueIn: (quantities: Quantities) => any, digits: number, inWords: InWords, finer: InWords}} PrintedNumber */
/** @typedef {{left: string, right: string}} Sides */

const OPERATOR = /[+\u2212×·/√²]/;
/** Formats of numbers: 2, +2 and (2. */
const NUMBER = /^[+(]?([1-9])$/;

export class PrintedSum {
  constructor() {
    /** @type {(string | number | Text)[]} texts, the places of numbers, and signs */
    this.parts = [];
    /** @type {PrintedNumber[]} */
    this.numbers = [];
    /** Which signs have arithmetic on both sides; known once every number is defined. @type {boolean[] | null} */
    this.compares = null;
    /** How many of the numbers stand in the first arithmetic of the sentence. @type {Set<number>} */
    this.operands = new Set();
  }

  /** @param {string} text */
  addText(text) {
    this.parts.push(text);
  }

  /** @param {Text} sign */
  addSign(sign) {
    this.parts.push(sign);
  }

  /** @param {string} format @param {(quantities: Quantities) => any} valueIn */
  addNumber(format, valueIn) {
    const digits = Number(NUMBER.exec(format)?.[1] ?? 0);
    const finer = digits ? format.replace(String(digits), String(digits + 1)) : format;
    this.parts.push(this.numbers.length);
    this.numbers.push({ valueIn, digits, inWords: wordsFor(format), finer: wordsFor(finer) });
  }

  /** Whether there may be arithmetic to compare. */
  isOne() {
    const texts = this.parts.filter((part) => typeof part === "string").join("");
    const hasTerms = this.parts.length > 0 && this.numbers.length > 1;
    return hasTerms && this.signs().length > 0 && (OPERATOR.test(texts) || this.numbers.length > 2);
  }

  signs() {
    return this.parts.filter((part) => part instanceof Text);
  }

  /** @param {Quantities} quantities @param {Text[]} nodes  of the numbers */
  write(quantities, nodes) {
    const values = this.numbers.map(({ valueIn }) => valueIn(quantities));
    const texts = values.map((value, i) => this.numbers[i].inWords(value));
    if (this.compares === null && !values.includes(null)) this.analyse(texts);
    const compares = this.compares?.includes(true) ?? false;
    const inFull = !compares || [...this.operands].every((i) => isInFull(values[i], this.numbers[i].digits));
    const shown = inFull ? texts : values.map((value, i) => this.numbers[i].finer(value));
    shown.forEach((text, i) => {
      if (nodes[i].data !== text) nodes[i].data = text;
    });
    if (compares) this.writeSigns(this.sides(shown), inFull);
  }

  /** Finds out which signs stand between two pieces of arithmetic. @param {string[]} texts */
  analyse(texts) {
    const sides = this.sides(texts);
    this.compares = sides.map(({ left, right }) => valueAtEnd(left) !== null && valueAtStart(right) !== null);
    const first = this.compares.indexOf(true);
    const isCompound = first >= 0 && OPERATOR.test(withoutSigns(sides[first].left));
    this.operands = new Set(this.numbersBeside(isCompound ? first : first + 1));
  }

  /** The numbers between a sign and the one before it. @param {number} sign */
  numbersBeside(sign) {
    const found = [];
    let at = 0;
    for (const part of this.parts) {
      if (part instanceof Text) at += 1;
      else if (typeof part === "number" && at === sign && this.numbers[part].digits) found.push(part);
    }
    return found;
  }

  /** What stands left and right of each sign. @param {string[]} texts @returns {Sides[]} */
  sides(texts) {
    const pieces = [""];
    for (const part of this.parts) {
      if (part instanceof Text) pieces.push("");
      else pieces[pieces.length - 1] += typeof part === "number" ? texts[part] : part;
    }
    return pieces.slice(1).map((right, i) => ({ left: pieces[i], right }));
  }

  /** @param {Sides[]} sides @param {boolean} inFull  whether the digits hold the numbers in full */
  writeSigns(sides, inFull) {
    this.signs().forEach((sign, i) => {
      if (!this.compares?.[i]) return;
      const text = (inFull || isPlain(sides[i])) && isExact(sides[i]) ? "=" : "≈";
      if (sign.data !== text) sign.data = text;
    });
  }
}

/** Whether a number is compared with a number, and nothing is worked out. @param {Sides} sides */
function isPlain({ left, right }) {
  return !OPERATOR.test(withoutSigns(left)) && !OPERATOR.test(withoutSigns(right));
}

/** Without the minus signs of negative numbers. @param {string} text */
const withoutSigns = (text) => text.replace(/\u2212(?=\d)/g, "");

/** @param {Sides} sides */
function isExact({ left, right }) {
  const [a, b] = [valueAtEnd(left), valueAtStart(right)];
  return a !== null && b !== null && areEqual(a, b);
}

/** Whether so many digits hold a number in full. @param {any} value @param {number} digits @returns {boolean} */
function isInFull(value, digits) {
  if (Array.isArray(value)) return value.every((entry) => isInFull(entry, digits));
  if (typeof value !== "number") return true;
  const scaled = value * 10 ** digits;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}
