import assert from "node:assert/strict";
import { test } from "node:test";
import { areEqual, valueAtEnd, valueAtStart } from "#frontend/scene/arithmetic.js";

const worked = [
  ["0.62 × 1.28 − 0.30", 0.62 * 1.28 - 0.3],
  ["2 + 3 × 4", 14],
  ["(2 + 3) × 4", 20],
  ["12 / 4 / 3", 1],
  ["−2 × (−3)", 6],
  ["√(3² + 4²)", 5],
  ["2(1 + 2)", 6],
  ["(1, 2) · (3, −4)", -5],
  ["2(1, −2) + (0, 1)", [2, -3]],
];
for (const [text, value] of worked) {
  test(`${text} at the end of a sentence`, () => {
    assert.ok(areEqual(valueAtEnd(`It is: ${text}`), value));
  });
  test(`${text} at its beginning`, () => assert.ok(areEqual(valueAtStart(`${text} leaves`), value)));
}

const none = [
  ["σ(0.5)", "a function's bracket"],
  ["x₁ + 2", "a part of a sum whose beginning is a name"],
  ["so − 2", "a difference without its beginning"],
  ["(1, 2", "a bracket that is not closed"],
  ["(1, 2) + 3", "a vector and a number"],
  ["1 / (1, 2)", "a division by a vector"],
  ["no number", "no number at all"],
  ["", "nothing"],
];
for (const [text, reason] of none) test(`${reason} has no value: ${text}`, () => assert.equal(valueAtEnd(text), null));

test("a text that does not begin with arithmetic has none at its start", () => {
  assert.equal(valueAtStart("is 2"), null);
  assert.equal(valueAtStart("2 / x"), null);
});

test("a long number has an exponent", () => assert.equal(valueAtStart("2.00e+6 leaves"), 2e6));

test("numbers and vectors are equal up to rounding, and never to each other", () => {
  assert.ok(areEqual(0.1 + 0.2, 0.3));
  assert.ok(!areEqual(0.3, 0.31));
  assert.ok(!areEqual([1, 2], [1, 2, 3]));
  assert.ok(!areEqual([1, 2], [1, 3]));
  assert.ok(!areEqual(1, [1, 2]));
});
