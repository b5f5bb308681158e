import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, Learning } from "#frontend/network/learning.js";
import { LongJobs } from "#frontend/training/long_jobs.js";

globalThis.Worker = class {}; // The rule asks whether there are workers; none is started here.
const { learningRun, networkRuns } = await import("#frontend/rules/learning_run.js");

const wave = (n, pace) => Float64Array.from({ length: n }, (_, i) => Math.sin(pace * i));
const leaves = (nRows) => ({ data: wave(2 * nRows, 12.9), nRows, nColumns: 2 });
const labels = (nRows) => Array.from({ length: nRows }, (_, i) => i % 2);
const operands = (nRows, { start = [...wave(17, 3.1)], nSteps = 200, batch = 0 } = {}) => [
  ...[leaves(nRows), labels(nRows), start, "tanh", 0.5, nSteps, batch, 1, 1],
];

function atOnce(all) {
  const learning = new Learning(all);
  learning.advance(Infinity);
  return learning.result();
}

/** What the worker answers to a request, piece by piece. */
function worked(all, stopAfter = Infinity) {
  const [answers, work] = [[], []];
  const jobs = new LongJobs(
    (answer) => answers.push(answer),
    (later) => work.push(later),
  );
  const [X, y, ...others] = all;
  jobs.receive({ line: 1, ask: 1, kind: "network", leaves: { X, y }, others, rules: ["learning_run"] });
  for (let piece = 0; work.length > 0; piece++) {
    if (piece === stopAfter) jobs.receive({ line: 1, stop: true });
    work.shift()();
  }
  return answers;
}

test("the worker comes to what a frame would come to, and reports meanwhile", () => {
  for (const batch of [0, 30]) {
    const all = operands(2000, { nSteps: 500, batch });
    const answers = worked(all);
    assert.ok(answers.length > 2);
    assert.deepEqual(answers.at(-1).records.learning_run, atOnce(all));
    const steps = answers.slice(0, -1).map(({ visits }) => visits);
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => a - b),
    );
  }
});

test("a run that is stopped is shown as far as it has got", () => {
  const all = operands(2000, { nSteps: 500 });
  const { losses, parameters, last, diverged } = worked(all, 2).at(-1).records.learning_run;
  const whole = atOnce(all);
  assert.ok(last > 0 && last < 500);
  assert.equal(diverged, 0);
  assert.deepEqual(losses, whole.losses.slice(0, last + 1));
  assert.deepEqual(parameters.data, whole.parameters.data.slice(0, (last + 1) * 17));
  assert.equal(worked(all, 0).at(-1).records.learning_run.last, 0);
});

test("a short run is there in the same frame", () => {
  const all = operands(4);
  assert.deepEqual(learningRun(...all), atOnce(all));
});

test("of a long run that a hand changes, the start is shown until the worker answers", () => {
  globalThis.requestAnimationFrame = () => 0;
  const all = operands(2000);
  const { last, parameters } = learningRun(...all);
  assert.equal(last, 0);
  assert.deepEqual(Array.from(parameters.data), all[2]);
  assert.equal(networkRuns.stateOf(all[0]).mostVisits, 200);
  networkRuns.leave(all[0]);
});

test("what is refused gives nothing", () => {
  assert.equal(learningRun(...operands(4, { start: [1, 2, 3] })), null);
  const [X, y, start, kind, , ...others] = operands(4);
  assert.equal(learningRun(X, y, start, kind, 0, ...others), null);
});

test("runs that differ have different keys", () => {
  const keys = [operands(4), operands(4, { nSteps: 5 }), operands(4, { batch: 2 }), operands(4, { start: [1, 2] })];
  assert.equal(new Set(keys.map(keyOf)).size, 4);
});
