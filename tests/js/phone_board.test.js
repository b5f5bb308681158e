import assert from "node:assert/strict";
import { test } from "node:test";
import { Board } from "#phone/board.js";

const leaf = (id, x, more = {}) => ({ id, kind: "leaf", values: { x, y: 0 }, gone: false, mine: true, ...more });
const message = (seq, items, more = {}) => ({ seq, settings: {}, host: true, items, ...more });
const places = (board, waiting = []) => board.leaves(waiting).map(({ id, x }) => [id, x]);

test("a message changes what it names, and leaves the rest", () => {
  const board = new Board();
  board.take(message(3, [leaf("a", [1, 1]), leaf("b", [2, 2])], { given: { X: [[5, 5]], y: [1] } }));
  board.take(message(4, [leaf("a", [1, 1], { gone: true })]));
  assert.deepEqual(places(board), [["b", [2, 2]]]);
  assert.deepEqual(board.given, [{ id: "given-0", x: [5, 5], y: 1, mine: false }]);
  assert.equal(board.seq, 4);
});

test("an answer that overtakes a message is not undone by it", () => {
  const board = new Board();
  board.take(message(3, [leaf("a", [1, 1])]));
  board.takeItem(leaf("a", [9, 9]), 5);
  board.take(message(4, [leaf("a", [5, 5])]));
  assert.deepEqual(places(board), [["a", [9, 9]]]);
  // What comes after it counts again, and it is asked for from the last message on.
  assert.equal(board.seq, 4);
  board.take(message(6, [leaf("a", [7, 7])]));
  assert.deepEqual(places(board), [["a", [7, 7]]]);
});

test("what waits to be sent lies over what the server knows", () => {
  const board = new Board();
  board.take(message(3, [leaf("a", [1, 1]), leaf("b", [2, 2])]));
  const waiting = [
    { id: "a", kind: "leaf", values: { x: [4, 4], y: 1 }, edit: 7 },
    { id: "b", kind: "leaf", values: null, edit: 8 },
    { id: "c", kind: "leaf", values: { x: [3, 3], y: 0 }, edit: 9 },
  ];
  assert.deepEqual(places(board, waiting), [
    ["a", [4, 4]],
    ["c", [3, 3]],
  ]);
  assert.deepEqual(places(board), [
    ["a", [1, 1]],
    ["b", [2, 2]],
  ]);
});

test("a server that counts anew tells all anew", () => {
  const board = new Board();
  board.take(message(30, [leaf("a", [1, 1])]));
  board.take(message(2, [leaf("b", [2, 2])]));
  assert.deepEqual(places(board), [["b", [2, 2]]]);
  assert.equal(board.seq, 2);
});
