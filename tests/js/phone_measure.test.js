import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeWithin } from "#phone/measure_photo.js";
import { MOST_TRIES, sendPhoto } from "#phone/measure_requests.js";
import { middleOf, pathOf } from "#phone/measure_view.js";
import { leafTitle, numbersWords } from "#phone/measure_words.js";

const SQUARE = [
  [0.25, 0.5],
  [0.75, 0.5],
  [0.75, 1],
  [0.25, 1],
];

/** Answer each request with the next of these, and note what was asked. */
function answering(t, ...answers) {
  const asked = [];
  t.mock.method(globalThis, "fetch", async (address, options) => {
    asked.push({ address, ...options });
    const [status, content, headers] = answers.shift() ?? [429, {}, {}];
    if (status === 0) throw new TypeError("no network");
    return new Response(typeof content === "string" ? content : JSON.stringify(content), { status, headers });
  });
  return asked;
}

/** Send a photograph without ever waiting, and note for how long it would have. */
async function sent() {
  const waits = [];
  let told = 0;
  const ways = { signal: new AbortController().signal, onWait: () => told++, pause: async (ms) => waits.push(ms) };
  return { outcome: await sendPhoto("/measure?phone=a", new Blob(["photo"]), ways), waits, told };
}

test("a photograph keeps its shape and is made smaller, never larger", () => {
  assert.deepEqual(sizeWithin(4000, 3000), { width: 1600, height: 1200 });
  assert.deepEqual(sizeWithin(300, 400), { width: 300, height: 400 });
  assert.deepEqual(sizeWithin(10000, 1), { width: 1600, height: 1 });
});

test("an outline in shares is drawn in the photograph's pixels", () => {
  assert.equal(pathOf(SQUARE, { width: 400, height: 200 }), "M100.0,100.0L300.0,100.0L300.0,200.0L100.0,200.0z");
  assert.equal(pathOf([], { width: 400, height: 200 }), "");
  assert.deepEqual(middleOf(SQUARE), [0.5, 0.75]);
});

test("the numbers of a leaf have their names and units", () => {
  const features = [
    { name: "brown or yellow", unit: "%", low: 0, high: 100 },
    { name: "roundness", unit: "", low: 0, high: 1 },
  ];
  assert.equal(numbersWords(features, [12.345, 0.5]), "brown or yellow 12.3 %, roundness 0.500");
  assert.equal(leafTitle(1, 3), "Leaf 2 of 3: ");
  assert.equal(leafTitle(0, 1), "");
});

test("what was found is told, and what was refused with its sentence", async (t) => {
  const leaves = [{ x: [1, 2], outline: SQUARE, problem: "" }];
  const asked = answering(t, [200, { leaves }]);
  assert.deepEqual((await sent()).outcome, { is: "found", leaves });
  assert.equal(asked[0].method, "POST");
  assert.equal(asked[0].body.size, 5);
  answering(t, [422, { error: "No leaf stands out." }], [413, "<html>"], [200, { leaf: 1 }]);
  assert.deepEqual((await sent()).outcome, { is: "refused", sentence: "No leaf stands out." });
  for (const _ of "ab") assert.equal((await sent()).outcome.is, "refused");
});

test("a full server is asked again after the time that it names, and says so", async (t) => {
  const full = [429, { error: "" }, { "Retry-After": "4" }];
  const asked = answering(t, full, full, [200, { leaves: [] }]);
  const { outcome, waits, told } = await sent();
  assert.deepEqual(outcome, { is: "found", leaves: [] });
  assert.deepEqual([asked.length, told], [3, 2]);
  assert.ok(waits.every((ms) => ms >= 2000 && ms <= 6000));
});

test("a server in trouble, no network and an endless line are all a photograph that is lost", async (t) => {
  answering(t, [502, "<html>"]);
  assert.deepEqual((await sent()).outcome, { is: "lost" });
  answering(t, [0]);
  assert.deepEqual((await sent()).outcome, { is: "lost" });
  const asked = answering(t);
  assert.deepEqual((await sent()).outcome, { is: "lost" });
  assert.equal(asked.length, MOST_TRIES);
});
