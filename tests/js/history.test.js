import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { History, stepsWith } from "#frontend/figure/history.js";
import { asMatrix } from "#frontend/scene/constants.js";
import { Quantities } from "#frontend/scene/quantities.js";

let picture, history;

function makes(values) {
  for (const [name, value] of Object.entries(values)) picture.quantities.set(name, value);
  return history.note(picture);
}

beforeEach(() => {
  const quantities = new Quantities([], { w: [1, 0], b: 0, camera: 1 });
  picture = { description: { history: ["w", "b"] }, quantities, revision: 1 };
  history = new History();
  history.follow(picture);
});

test("at the beginning there is nothing to undo or redo", () => {
  assert.deepEqual([history.has(-1), history.has(1)], [false, false]);
  assert.equal(history.go(-1), null);
  assert.equal(history.go(1), null);
});

test("one goes back and forth among the steps", () => {
  makes({ w: [2, 0] });
  makes({ b: 5 });
  assert.deepEqual(history.go(-1), { w: [2, 0], b: 0 });
  assert.deepEqual(history.go(-1), { w: [1, 0], b: 0 });
  assert.equal(history.go(-1), null);
  assert.deepEqual(history.go(1), { w: [2, 0], b: 0 });
  assert.ok(history.has(1));
});

test("what is no value of the history, or the same again, is no step", () => {
  assert.equal(makes({ camera: 2 }), false);
  assert.equal(makes({ w: [1, 0] }), false);
  assert.equal(history.has(-1), false);
  assert.equal(makes({ w: [1, 1] }), true);
});

test("a new step ends what could be redone", () => {
  makes({ b: 1 });
  makes({ b: 2 });
  history.go(-1);
  makes({ b: 3 });
  assert.equal(history.has(1), false);
  assert.deepEqual(history.go(-1), { w: [1, 0], b: 1 });
});

test("tables are compared by their rows", () => {
  makes({ w: asMatrix([[1, 2]], 2) });
  assert.equal(makes({ w: asMatrix([[1, 2]], 2) }), false);
  assert.equal(makes({ w: asMatrix([[1, 3]], 2) }), true);
});

test("values from Python begin it anew, the same revision does not", () => {
  makes({ b: 1 });
  history.follow(picture);
  assert.ok(history.has(-1));
  history.follow({ ...picture, revision: 2 });
  assert.equal(history.has(-1), false);
});

test("a hundred steps are kept", () => {
  for (let b = 1; b <= 150; b++) makes({ b });
  let steps = 0;
  while (history.go(-1)) steps += 1;
  assert.equal(steps, 99);
});

const made = { direction: 0, isNew: true };
const again = { direction: 0, isNew: false };
const undone = { direction: -1, isNew: false };
const redone = { direction: 1, isNew: false };
const cases = [
  ["nothing was told since", [], { back: 3, forth: 2 }],
  ["a step was made", [made], { back: 4, forth: 0 }],
  ["one was undone", [undone], { back: 2, forth: 3 }],
  ["one was redone", [redone], { back: 4, forth: 1 }],
  ["three were redone, and only two could be", [redone, redone, redone], { back: 5, forth: 0 }],
  ["four were undone, and only three could be", Array(4).fill(undone), { back: 0, forth: 5 }],
  ["nothing new was told", [again], { back: 3, forth: 2 }],
  ["one was undone and another made", [undone, made], { back: 3, forth: 0 }],
];
for (const [what, unanswered, expected] of cases)
  test(`steps that Python keeps, when ${what}`, () =>
    assert.deepEqual(stepsWith({ back: 3, forth: 2 }, unanswered), expected));

test("Python keeps a hundred steps too", () => {
  assert.deepEqual(stepsWith({ back: 99, forth: 0 }, [made]), { back: 99, forth: 0 });
});
