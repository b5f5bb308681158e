import assert from "node:assert/strict";
import { test } from "node:test";
import { withNewRow, withoutRow, withRow } from "#frontend/editing/rows.js";
import { allReceived, asMatrix, received, rowOf, rowsOf, sent } from "#frontend/scene/constants.js";

const table = () =>
  asMatrix(
    [
      [1, 2, 0],
      [3, 4, 1],
    ],
    3,
  );
const rows = (matrix) => rowsOf(matrix);

/** Numbers as Python sends many of them. */
function asBytes(numbers, nColumns) {
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer);
  return { float64: btoa(String.fromCharCode(...bytes)), nColumns };
}

test("a table comes as rows or as bytes, and goes as rows", () => {
  const expected = [
    [1, -2.5],
    [1e-300, 3],
  ];
  assert.deepEqual(sent(received(expected)), expected);
  assert.deepEqual(sent(received(asBytes(expected.flat(), 2))), expected);
});

test("a table without rows keeps its columns", () => {
  const empty = received(asBytes([], 3));
  assert.deepEqual([empty.nRows, empty.nColumns, sent(empty)], [0, 3, []]);
});

test("many numbers in a row come as bytes too", () => {
  assert.deepEqual(received(asBytes([1, 2, 3], null)), Float64Array.of(1, 2, 3));
});

test("all else is copied, so that nobody changes what Python sent", () => {
  const given = { a: [1, 2], word: "rose", none: null };
  const own = allReceived(given);
  assert.deepEqual(own, given);
  own.a[0] = 9;
  assert.equal(given.a[0], 1);
});

test("a row of a table", () => assert.deepEqual(rowOf(table(), 1), [3, 4, 1]));

test("a change makes another table and leaves the first as it was", () => {
  const first = table();
  const changed = [
    [
      withRow(first, 1, [7, 8]),
      [
        [1, 2, 0],
        [7, 8, 1],
      ],
    ],
    [withoutRow(first, 0), [[3, 4, 1]]],
    [
      withNewRow(first, [5, 6]),
      [
        [1, 2, 0],
        [3, 4, 1],
        [5, 6, 0],
      ],
    ],
  ];
  for (const [matrix, expected] of changed) {
    assert.deepEqual(rows(matrix), expected);
    assert.deepEqual([matrix.nRows, matrix.nColumns], [expected.length, 3]);
  }
  assert.deepEqual(rows(first), rows(table()));
});

test("the last row can go, and another one come", () => {
  const none = withoutRow(asMatrix([[1, 2]], 2), 0);
  assert.deepEqual(rows(none), []);
  assert.deepEqual(rows(withNewRow(none, [3, 4])), [[3, 4]]);
});
