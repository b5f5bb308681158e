/**
 * Arithmetic as it is printed: "0.62 × 1.28 − 0.30". It is worked out again from the printed
 * digits, to tell whether a sentence may say "=" or has to say "≈".
 *
 * Numbers, + − × / √ ² and brackets; (1, 2) is a vector, · the dot product of two, and a number
 * before a bracket multiplies it.
 * @typedef {number | number[]} Value
 */

const TOKEN = /([\s\u00a0]*)(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[()+\u2212×·/√²,])/y;
const PRINTED = /[\d.()+\u2212×·/√²,\s\u00a0]*$/;
const CLOSE = 1e-9;

class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.place = 0;
    this.token = "";
    this.advance();
  }

  /** Reads the next token; "" where there is none. `end` is where the one before ends. */
  advance() {
    this.end = this.place;
    TOKEN.lastIndex = this.place;
    const [, space = "", token = ""] = TOKEN.exec(this.text) ?? [];
    this.isApart = space !== "";
    this.token = token;
    if (token) this.place = TOKEN.lastIndex;
  }

  /** @param {string} token */
  accept(token) {
    if (this.token !== token) return false;
    this.advance();
    return true;
  }

  /** @returns {Value} */
  sum() {
    let value = this.product();
    while ("+\u2212".includes(this.token || "none")) {
      const sign = this.token === "+" ? 1 : -1;
      this.advance();
      value = added(value, times(sign, this.product()));
    }
    return value;
  }

  /** @returns {Value} */
  product() {
    let value = this.power();
    for (;;) {
      if (this.accept("×") || this.accept("·")) value = times(value, this.power());
      else if (this.accept("/")) value = times(value, 1 / asNumber(this.power()));
      else if (this.token === "(") value = times(value, this.power());
      else return value;
    }
  }

  /** @returns {Value} */
  power() {
    if (this.accept("\u2212")) {
      // "−2" is a number, "− 2" a part of a difference whose beginning is no arithmetic.
      if (this.isApart) throw new SyntaxError("a minus sign without a number");
      return times(-1, this.power());
    }
    const value = this.accept("√") ? Math.sqrt(asNumber(this.atom())) : this.atom();
    return this.accept("²") ? asNumber(value) ** 2 : value;
  }

  /** @returns {Value} */
  atom() {
    if (!this.accept("(")) {
      const number = Number(this.token || NaN);
      if (Number.isNaN(number)) throw new SyntaxError("a number is missing");
      this.advance();
      return number;
    }
    const entries = [this.sum()];
    while (this.accept(",")) entries.push(this.sum());
    if (!this.accept(")")) throw new SyntaxError("a bracket is not closed");
    return entries.length > 1 ? entries.map(asNumber) : entries[0];
  }
}

/** @param {Value} value @returns {number} */
function asNumber(value) {
  if (typeof value !== "number") throw new SyntaxError("a vector where a number is needed");
  return value;
}

/** @param {Value} a @param {Value} b @returns {Value} */
function added(a, b) {
  if (typeof a === "number" || typeof b === "number") return asNumber(a) + asNumber(b);
  return a.map((entry, i) => entry + b[i]);
}

/** @param {Value} a @param {Value} b @returns {Value} */
function times(a, b) {
  if (typeof a === "number") return typeof b === "number" ? a * b : b.map((entry) => a * entry);
  return typeof b === "number" ? a.map((entry) => b * entry) : a.reduce((total, entry, i) => total + entry * b[i], 0);
}

/** What is worked out, and how much of the text that took. @param {string} text */
function read(text) {
  try {
    const reader = new Reader(text);
    return { value: reader.sum(), length: reader.end ?? 0 };
  } catch {
    return null;
  }
}

/** The value of the arithmetic that a text ends with, null if there is none. @param {string} text */
export function valueAtEnd(text) {
  const printed = (PRINTED.exec(text)?.[0] ?? "").trimStart();
  const before = text.slice(0, text.trimEnd().length - printed.trimEnd().length);
  // σ(0.5) is no bracket, and in "x₁ + 2" the 2 is only a part.
  if (!printed || !/(^|[\s\u00a0:;])$/.test(before)) return null;
  const found = read(printed);
  return found && !printed.slice(found.length).trim() ? found.value : null;
}

/** The value of the arithmetic that a text begins with, null if there is none. @param {string} text */
export function valueAtStart(text) {
  return read(text)?.value ?? null;
}

/** @param {Value} a @param {Value} b */
export function areEqual(a, b) {
  if (typeof a === "number" || typeof b === "number") return Math.abs(Number(a) - Number(b)) < CLOSE;
  return a.length === b.length && a.every((entry, i) => Math.abs(entry - b[i]) < CLOSE);
}
