import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES } from "#frontend/rules/rules.js";
import { hasAny, Quantities } from "#frontend/scene/quantities.js";

const LENGTH = { name: "length", expression: ["norm", ["ref", "a"]] };
const AGAIN = { name: "of_both", expression: ["norm", ["ref", "pair"]] };

/** Counts how often a rule is applied while a function runs. */
function applications(rule, run) {
  const usual = RULES[rule];
  let count = 0;
  RULES[rule] = (...args) => {
    count += 1;
    return usual(...args);
  };
  try {
    run();
  } finally {
    RULES[rule] = usual;
  }
  return count;
}

test("what is given and what the rules make of it", () => {
  const quantities = new Quantities([LENGTH], { a: [3, 4] });
  assert.deepEqual(quantities.settle(), new Set(["a", "length"]));
  assert.equal(quantities.get("length"), 5);
  assert.equal(quantities.get("unknown"), null);
});

test("only what depends on a change is worked out again", () => {
  const count = applications("norm", () => {
    const quantities = new Quantities([LENGTH, AGAIN], { a: [3, 4], pair: [1, 0], other: 1 });
    quantities.settle();
    quantities.set("a", [0, 2]);
    assert.deepEqual(quantities.settle(), new Set(["a", "length"]));
    quantities.set("other", 2);
    assert.deepEqual(quantities.settle(), new Set(["other"]));
  });
  assert.equal(count, 3);
});

test("what depends on nothing is worked out once", () => {
  const count = applications("norm", () => {
    const constant = { name: "five", expression: ["norm", ["literal", [3, 4]]] };
    const quantities = new Quantities([constant], { a: 1 });
    quantities.settle();
    assert.equal(quantities.get("five"), 5);
    quantities.set("a", 2);
    assert.deepEqual(quantities.settle(), new Set(["a"]));
  });
  assert.equal(count, 1);
});

test("what comes out the same has not changed", () => {
  const quantities = new Quantities([LENGTH], { a: [3, 4] });
  quantities.settle();
  quantities.set("a", [4, 3]);
  assert.deepEqual(quantities.settle(), new Set(["a"]));
  assert.deepEqual(quantities.settle(), new Set());
});

test("a rule is not asked about what is not defined", () => {
  const count = applications("norm", () => {
    const quantities = new Quantities([LENGTH], { a: null });
    quantities.settle();
    assert.equal(quantities.get("length"), null);
    quantities.set("a", [3, 4]);
    quantities.settle();
    assert.equal(quantities.get("length"), 5);
  });
  assert.equal(count, 1);
});

test("a rule that there is not is an error at once", () => {
  const wrong = [{ name: "x", expression: ["no_rule"] }];
  assert.throws(() => new Quantities(wrong, {}), /There is no rule called no_rule/);
});

test("whether any of some names has changed", () => {
  assert.ok(hasAny(new Set(["a", "b"]), ["c", "b"]));
  assert.ok(!hasAny(new Set(["a"]), ["c"]));
  assert.ok(!hasAny(new Set(["a"]), []));
});
