import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { newId, pageMemory, phoneId } from "#phone/identity.js";
import { Queue } from "#phone/queue.js";

/** What was sent, what is yet to be answered, and the timers. */
const sent = [];
const answers = [];
const timers = [];
const outcomes = [];
let storage = pageMemory();

const ways = {
  send: (entry) => {
    sent.push(entry);
    return new Promise((answer) => answers.push(answer));
  },
  onOutcome: (outcome) => outcomes.push(outcome.is),
  later: (action, ms) => timers.push({ action, ms }),
};

beforeEach(() => {
  for (const list of [sent, answers, timers, outcomes]) list.length = 0;
  storage = pageMemory();
});

const opened = () => {
  const queue = new Queue(storage, "KMPTRW", ways);
  queue.setOpen(true);
  return queue;
};

/** The server answers the request that is under way, and the pause after it is over. */
async function answered(outcome = { is: "answered", seq: 1, item: {} }) {
  answers.shift()(outcome);
  // An answer reaches the queue by a promise or two.
  for (let turn = 0; turn < 5; turn++) await null;
  timers.shift().action();
}

const ids = () => sent.map(({ id }) => id);

test("one after the other, in the order in which they were made", async () => {
  const queue = opened();
  for (const id of ["a", "b", "c"]) queue.put(id, "leaf", { x: [1, 2], y: 0 });
  assert.deepEqual(ids(), ["a"]);
  await answered();
  assert.deepEqual(ids(), ["a", "b"]);
  await answered();
  await answered();
  assert.deepEqual(ids(), ["a", "b", "c"]);
  assert.deepEqual(queue.entries, []);
  assert.equal(storage.getItem("class-board.queue.KMPTRW"), null);
});

test("of an item only the newest edit is sent", async () => {
  const queue = new Queue(storage, "KMPTRW", ways);
  for (const x of [1, 2, 3]) queue.put("a", "leaf", { x: [x, 0], y: 0 });
  queue.setOpen(true);
  await answered();
  assert.deepEqual(
    sent.map(({ values, edit }) => [values.x[0], edit]),
    [[3, 3]],
  );
});

test("an edit made while an older one is under way is sent after it", async () => {
  const queue = opened();
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  queue.put("a", "leaf", { x: [2, 0], y: 0 });
  await answered();
  assert.deepEqual(
    sent.map(({ values }) => values.x[0]),
    [1, 2],
  );
  await answered();
  assert.deepEqual(queue.entries, []);
});

test("what was lost is sent again once the connection is back, and before what is newer", async () => {
  const queue = opened();
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  await answered({ is: "lost" });
  queue.put("b", "leaf", { x: [2, 0], y: 1 });
  assert.deepEqual(ids(), ["a"]);
  queue.setOpen(true);
  await answered();
  assert.deepEqual(ids(), ["a", "a", "b"]);
  assert.equal(sent[0].edit, sent[1].edit);
});

test("a reload keeps what waits, and the edits go on counting", () => {
  new Queue(storage, "KMPTRW", ways).put("a", "leaf", { x: [1, 0], y: 0 });
  const anew = new Queue(storage, "KMPTRW", ways);
  anew.put("b", "leaf", { x: [2, 0], y: 0 });
  assert.deepEqual(
    anew.entries.map(({ id, edit }) => [id, edit]),
    [
      ["a", 1],
      ["b", 2],
    ],
  );
  assert.deepEqual(new Queue(storage, "ABCDEF", ways).entries, []);
});

test("an answer that waits keeps its id over a reload", async () => {
  const values = { question: 3, round: 1, choice: 0 };
  new Queue(storage, "KMPTRW", ways).put("a", "answer", values);
  opened();
  assert.deepEqual(
    sent.map(({ id, kind, values }) => [id, kind, values]),
    [["a", "answer", values]],
  );
});

test("what was made and taken away before it was sent never goes out", () => {
  const queue = new Queue(storage, "KMPTRW", ways);
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  queue.remove("a", "leaf", false);
  assert.deepEqual(queue.entries, []);
});

test("what may have reached the server is taken away there too", async () => {
  const queue = opened();
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  queue.remove("a", "leaf", false);
  await answered({ is: "lost" });
  queue.setOpen(true);
  assert.equal(sent[1].values, null);
});

test("what is refused is not sent again", async () => {
  const queue = opened();
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  await answered({ is: "refused", sentence: "The board is frozen." });
  assert.deepEqual(queue.entries, []);
  assert.deepEqual(outcomes, ["refused"]);
});

test("who is too fast waits as long as the server says", async () => {
  const queue = opened();
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  answers.shift()({ is: "wait", ms: 4000 });
  for (let turn = 0; turn < 5; turn++) await null;
  assert.equal(timers[0].ms, 4000);
  timers.shift().action();
  assert.deepEqual(ids(), ["a", "a"]);
});

test("a storage with something else in it is no hindrance", () => {
  for (const text of ["{", "7", "null", '[1, null, {"id": "a"}]']) {
    storage.setItem("class-board.queue.KMPTRW", text);
    assert.deepEqual(new Queue(storage, "KMPTRW", ways).entries, []);
  }
});

test("a full storage loses nothing that this page knows", () => {
  const full = { ...pageMemory(), setItem: () => assert.fail("full") };
  const queue = new Queue(full, "KMPTRW", ways);
  queue.put("a", "leaf", { x: [1, 0], y: 0 });
  queue.put("a", "leaf", { x: [2, 0], y: 0 });
  assert.deepEqual(
    queue.entries.map(({ edit }) => edit),
    [2],
  );
});

test("a phone keeps its id, which is a UUID", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const id = phoneId(storage);
  assert.match(id, uuid);
  assert.equal(phoneId(storage), id);
  assert.notEqual(newId(), newId());
  storage.setItem("class-board.phone", "somebody");
  assert.match(phoneId(storage), uuid);
});
