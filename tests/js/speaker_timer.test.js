/** The speaker view's timer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asTime, leftOf, Timer } from "../../perceptron_explorer/draggable_plot/frontend/speaker_view/timer.js";

test("it counts while it runs, and goes on where it was paused", () => {
  const timer = new Timer();
  assert.equal(timer.passed(5000), 0);
  timer.start(1000);
  timer.start(4000);
  assert.equal(timer.passed(6000), 5000);
  timer.pause(6000);
  assert.equal(timer.passed(60_000), 5000);
  timer.start(60_000);
  assert.equal(timer.passed(61_000), 6000);
  const again = new Timer(JSON.parse(JSON.stringify(timer)));
  assert.equal(again.passed(62_000), 7000);
});

test("it begins anew, running or not", () => {
  const timer = new Timer();
  timer.start(0);
  timer.reset(9000);
  assert.deepEqual([timer.isRunning, timer.passed(10_000)], [true, 1000]);
  timer.pause(10_000);
  timer.reset(11_000);
  assert.deepEqual([timer.isRunning, timer.passed(12_000)], [false, 0]);
});

test("times are written as clocks show them", () => {
  assert.deepEqual([0, 999, 61_000, 3_725_000].map(asTime), ["0:00", "0:00", "1:01", "1:02:05"]);
});

test("what is left and what has passed make up the length", () => {
  assert.deepEqual(leftOf(0, 5000), { text: "", isOver: false });
  assert.deepEqual(leftOf(45, 0), { text: "45:00 left", isOver: false });
  assert.deepEqual(leftOf(45, 61_500), { text: "43:59 left", isOver: false });
  assert.deepEqual(leftOf(45, 45 * 60_000 + 90_000), { text: "1:30 over", isOver: true });
});
