import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { lastMessages, withLastMessage } from "#frontend/sync/last_messages.js";

const AS_PYTHON_BEGAN = { name: "training", revision: 3, values: { w: [0, 0], changes: [[1, 2]], b: 1 } };

function sent(revision, values) {
  lastMessages.set("training", { id: 7, revision, values, pending: [], direction: 0, isNew: true });
}

afterEach(() => lastMessages.clear());

test("a figure that is drawn anew has what was made of the same values", () => {
  sent(3, { w: [0.3, 0], b: 1 });
  assert.deepEqual(withLastMessage(AS_PYTHON_BEGAN).values, { w: [0.3, 0], changes: [[1, 2]], b: 1 });
});

test("later values of Python's stand", () => {
  sent(2, { w: [0.3, 0], b: 1 });
  assert.equal(withLastMessage(AS_PYTHON_BEGAN), AS_PYTHON_BEGAN);
});

test("a table without rows keeps its columns", () => {
  sent(3, { changes: [] });
  assert.deepEqual(withLastMessage(AS_PYTHON_BEGAN).values.changes, { float64: "", nColumns: 2 });
});

test("a figure that has sent nothing begins as Python says", () => {
  assert.equal(withLastMessage(AS_PYTHON_BEGAN), AS_PYTHON_BEGAN);
});
