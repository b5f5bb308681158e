import assert from "node:assert/strict";
import { test } from "node:test";
import { BoardItems } from "#frontend/board/items.js";

const axes = { middle: [5, 2], half: [5, 2] };
const settings = { activity: "leaves", hidden: false, revealed: false };
const leaf = (id, x, y, gone = false) => ({ id, kind: "leaf", values: { x, y }, gone });
const weights = (id, w, b) => ({ id, kind: "weights", values: { w, b }, gone: false });
const event = (items, more = {}) => ({ settings, phones: 2, items, ...more });

test("leaves are drawn from -1 to 1, those that were given first", () => {
  const board = new BoardItems();
  const given = { X: [[0, 4]], y: [1] };
  board.take(event([leaf("a", [10, 0], 0), leaf("b", [5, 2], 1)], { given }));
  const made = board.constants(axes);
  assert.deepEqual(made.X, [
    [-1, 1],
    [1, -1],
    [0, 0],
  ]);
  assert.deepEqual(made.y, [1, 0, 1]);
  assert.equal(made.phones, 2);
  assert.equal(board.leafAt(0), undefined);
  assert.equal(board.leafAt(2).id, "b");
});

test("a leaf that moves keeps its place, and one that is taken away goes", () => {
  const board = new BoardItems();
  board.take(event([leaf("a", [1, 1], 0), leaf("b", [2, 2], 1)]));
  assert.equal(board.take(event([leaf("a", [5, 2], 0)])), false);
  assert.deepEqual(board.constants(axes).X[0], [0, 0]);
  assert.equal(board.take(event([leaf("a", [5, 2], 0, true)])), true);
  assert.equal(board.take(event([leaf("a", [5, 2], 0, true)])), false);
  assert.deepEqual(board.constants(axes).y, [1]);
});

test("without a leaf the table still has its columns", () => {
  const board = new BoardItems();
  board.take(event([]));
  assert.deepEqual(board.constants(axes).X, { float64: "", nColumns: 2 });
});

test("hidden leaves and predictions that are not revealed stay out of the picture", () => {
  const board = new BoardItems();
  const hidden = { ...settings, hidden: true };
  board.take(event([leaf("a", [1, 1], 0), weights("g", [1, 2], 0.5)], { settings: hidden }));
  assert.deepEqual(board.constants(axes).y, []);
  assert.deepEqual(board.constants(axes).guess_b, []);
  assert.equal(board.constants(axes).n_guesses, 1);
  board.take(event([], { settings: { ...settings, revealed: true } }));
  assert.deepEqual(board.constants(axes).guess_w, [[1, 2]]);
  assert.deepEqual(board.constants(axes).guess_b, [0.5]);
});
