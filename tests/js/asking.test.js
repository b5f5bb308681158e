/** A scene is asked for until there is an answer, less and less often. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

const asked = { page: "network", to: "network", scene: 0, revealed: 0, own: "" };
const SECOND = 1000;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  // A page that is always connected.
  Object.assign(globalThis, { window: globalThis, document: { querySelector: () => null, addEventListener() {} } });
});

async function asking() {
  const { Asking } = await import("../../perceptron_explorer/draggable_plot/frontend/page_bar/asking.js");
  const sent = [];
  const one = new Asking(
    (question) => sent.push(question),
    () => {},
    new AbortController().signal,
  );
  return { one, sent };
}

test("each wait for an answer is twice as long as the one before", async () => {
  const { one, sent } = await asking();
  one.ask(asked);
  const counts = [5, 10, 20].map((seconds) => {
    mock.timers.tick((seconds * SECOND) / 2);
    mock.timers.tick((seconds * SECOND) / 2 - 1);
    const before = sent.length;
    mock.timers.tick(1);
    return [before, sent.length];
  });
  assert.deepEqual(counts, [
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  one.ask({ ...asked, scene: 1 });
  mock.timers.tick(2.5 * SECOND);
  mock.timers.tick(2.5 * SECOND);
  assert.deepEqual(
    sent.map(({ scene }) => scene),
    [0, 0, 0, 0, 1, 1],
  );
});

test("an answer ends it", async () => {
  const { one, sent } = await asking();
  one.ask(asked);
  assert.equal(one.hear(sent[0].number), true);
  mock.timers.tick(60 * SECOND);
  assert.equal(sent.length, 1);
});
