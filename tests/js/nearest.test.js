import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "#frontend/handles/nearest.js";

const at = (x, y, more = {}) => ({ px: { x, y }, hidden: false, outside: false, ...more });

test("the handle whose middle is nearest is taken, not the one on top", () => {
  const [one, other, top] = [at(0, 0), at(12, 0), at(20, 0)];
  assert.equal(nearest([one, other, top], top, { x: 5, y: 0 }), one);
  assert.equal(nearest([one, other, top], top, { x: 11, y: 3 }), other);
  assert.equal(nearest([one, other, top], top, { x: 30, y: 0 }), top);
});

test("of two that are as near the one on top is taken", () => {
  const [below, top] = [at(10, 10), at(10.4, 10)];
  assert.equal(nearest([below, top], top, { x: 10, y: 10 }), top);
  assert.equal(nearest([top, below], top, { x: 10, y: 10 }), top);
});

test("what is out of sight is not taken", () => {
  const [hidden, outside, top] = [at(0, 0, { hidden: true }), at(1, 0, { outside: true }), at(20, 0)];
  assert.equal(nearest([hidden, outside, top], top, { x: 2, y: 0 }), top);
});
