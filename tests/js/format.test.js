import assert from "node:assert/strict";
import { test } from "node:test";
import { asFactor, asTerm, fixed, whole, wordsFor } from "#frontend/scene/format.js";

const numbers = [
  [0.5, "0.50"],
  [-0.005, "−0.01"],
  [0, "0.00"],
  [-0, "0.00"],
  [1234.5, "1234.50"],
];
for (const [number, text] of numbers)
  test(`${number} has two digits: ${text}`, () => assert.equal(fixed(number, 2), text));

const small = [
  [0.003, "0.003"],
  [-0.0004, "−0.0004"],
  [2e-7, "2e−7"],
  [-2e-7, "−2e−7"],
];
for (const [number, text] of small) test(`${number} is not written as 0`, () => assert.equal(fixed(number, 2), text));

test("what rounding leaves of 0 is 0", () => {
  assert.equal(fixed(-3e-16, 2), "0.00");
  assert.equal(fixed(3e-16, 2), "0.00");
});

test("a number that is too long gets an exponent", () => {
  assert.equal(fixed(999999.99, 2), "999999.99");
  assert.equal(fixed(2e6, 2), "2.00e+6");
  assert.equal(fixed(-1e15, 0), "−1e+15");
});

test("a term has its sign apart, a negative factor has brackets", () => {
  assert.equal(asTerm(0.5, 2), "+ 0.50");
  assert.equal(asTerm(-0.5, 2), "− 0.50");
  assert.equal(asTerm(-1e-12, 2), "+ 0.00");
  assert.equal(asFactor(0.5, 1), "0.5");
  assert.equal(asFactor(-0.5, 1), "(−0.5)");
});

test("a whole number has its thousands apart from 10,000 on", () => {
  assert.deepEqual([999, 9999, 10_000, 1_234_567, -20_000].map(whole), [
    "999",
    "9999",
    "10,000",
    "1,234,567",
    "−20,000",
  ]);
});

test("formats", () => {
  const text = (format, value) => wordsFor(format)(value);
  assert.equal(text("2", 1), "1.00");
  assert.equal(text("+1", -2), "− 2.0");
  assert.equal(text("(1", -2), "(−2.0)");
  assert.equal(text("%1", 0.125), "12.5 %");
  assert.equal(text("0", 12_345), "12,345");
  assert.equal(text("?0=no;1=yes = sure", 1), "yes = sure");
  assert.equal(text("?0=no;1=yes", 2), "–");
});

test("what is not defined is a dash, a vector has brackets, words stay", () => {
  const inWords = wordsFor("1");
  assert.equal(inWords(null), "–");
  assert.equal(inWords(undefined), "–");
  assert.equal(inWords([1, null, -2]), "(1.0, –, −2.0)");
  assert.equal(inWords("healthy"), "healthy");
});
