import assert from "node:assert/strict";
import { test } from "node:test";
import { unacknowledged, lastMessages } from "#frontend/sync/last_messages.js";
import { wayOf } from "#frontend/panel/glide.js";
import { niceTicks } from "#frontend/panel/ticks.js";
import { further } from "#frontend/panel/timeline.js";
import { addressOf } from "#frontend/scene/address.js";

test("a timeline goes on by single steps, or from mark to mark", () => {
  assert.equal(further(3, 1, null), 4);
  assert.equal(further(3, -2, null), 1);
  const stops = [0, 4, 9, 20];
  assert.equal(further(4, 1, stops), 9);
  assert.equal(further(5, 1, stops), 9);
  assert.equal(further(5, -1, stops), 4);
  assert.equal(further(5, 2, stops), 20);
  assert.equal(further(5, 99, stops), 20);
  assert.equal(further(5, -Infinity, stops), 0);
  assert.equal(further(20, 1, stops), 20, "there is nothing ahead");
});

test("ticks are whole, evenly spaced and few, and the last is not below the largest", () => {
  for (let largest = 1; largest < 3000; largest = Math.ceil(largest * 1.07)) {
    const ticks = niceTicks(largest);
    const steps = new Set(ticks.slice(1).map((tick, i) => tick - ticks[i]));
    assert.equal(ticks[0], 0);
    assert.equal(steps.size, 1);
    assert.ok(ticks.every(Number.isInteger));
    assert.ok(ticks.length <= 4, `${ticks}`);
    assert.ok(ticks.at(-1) >= largest);
  }
});

test("an arrow turns on its way, what is counted stays whole", () => {
  const handles = [
    { style: "tip", sets: "w", along: null },
    { style: "tip", sets: "length", along: "w" },
    { style: "grip", sets: "b" },
  ];
  const panel = [
    {
      items: [
        { kind: "timeline", of: "step" },
        { kind: "readout", of: "b" },
      ],
    },
  ];
  assert.deepEqual(wayOf({ handles, panel }), {
    turning: new Set(["w"]),
    whole: new Set(["step"]),
  });
});

test("an address has what differs from the beginning, in all its digits", () => {
  const usual = { w: [1, 2], b: 0, word: "a b", on: true, points: [[1, 2]] };
  assert.equal(addressOf(usual, usual, 2, null), "");
  const made = { ...usual, w: [0.1 + 0.2, -1e-7], word: "c&d", on: false };
  assert.equal(addressOf(made, usual, 2, null), "w=0.30000000000000004,-1e-7&word=c%26d&on=false");
  const points = {
    ...usual,
    points: [
      [3, 4],
      [5, 6],
    ],
  };
  assert.equal(addressOf(points, usual, 2, [0, 1]), "points=3,4;5,6&window=0,1");
});

test("an address leaves out what it cannot hold", () => {
  const usual = { b: 0, c: 0, points: [[1, 2]] };
  assert.equal(addressOf({ b: NaN, c: 2e12, points: [] }, usual, 3, [1]), "camera=1");
  assert.equal(addressOf({ a_point: [1, 2] }, {}, 2, null), "a=1,2");
});

test("messages of other pages' figures are sent again until Python knows them", () => {
  lastMessages.set("here", { id: 9 });
  lastMessages.set("gone", { id: 9 });
  lastMessages.set("answered", { id: 4 });
  lastMessages.set("unknown", { id: 9 });
  const acknowledged = { here: 1, gone: 1, answered: 4 };
  const lacking = { gone: { id: 9 }, unknown: { id: 9 } };
  assert.deepEqual(unacknowledged({ figures: ["here"], acknowledged }), lacking);
});
