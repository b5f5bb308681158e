import assert from "node:assert/strict";
import { test } from "node:test";
import { Jobs } from "#frontend/training/jobs.js";
import { TrainingRun, train } from "#frontend/training/run.js";
import { trainingSetup } from "#frontend/training/setup.js";

/** Leaves that no hyperplane splits, so that training goes on to the last epoch. */
function overlapping(nRows) {
  const data = Float64Array.from({ length: 2 * nRows }, (_, i) => Math.sin(12.9898 * i));
  const y = Uint8Array.from({ length: nRows }, (_, i) => Number(Math.sin(78.2 * i) > 0));
  return { X: { data, nRows, nColumns: 2 }, y };
}

/** Jobs whose answers are kept, and whose further work waits until it is called for. */
function started(...messages) {
  const [answers, waiting] = [[], []];
  const jobs = new Jobs(
    (answer, transfer) => answers.push(structuredClone(answer, { transfer })),
    (work) => waiting.push(work),
  );
  for (const message of messages) jobs.receive(message);
  return { jobs, answers, waiting };
}

const LONG = { ...overlapping(50_000), runs: [{ maxEpochs: 100_000 }] };

test("a short job has its result at once, and it is the run", () => {
  const { X, y } = overlapping(300);
  const options = { maxEpochs: 3, order: 4 };
  const [answer] = started({ id: 7, X, y, runs: [options] }).answers;
  assert.deepEqual([answer.id, answer.kind], [7, "result"]);
  const run = new TrainingRun({ setup: trainingSetup(X, y, options), ...answer.runs[0] });
  assert.deepEqual(run, train(X, y, options));
});

test("runs that take over from each other come one after the other", () => {
  const { X, y } = overlapping(300);
  const runs = [{ maxEpochs: 2 }, { maxEpochs: 2, firstVisit: 100, w: [1, 2], b: 3 }];
  const [answer] = started({ id: 1, X, y, runs }).answers;
  assert.deepEqual(
    answer.runs.map(({ updateStep }) => updateStep),
    runs.map((options) => train(X, y, options).updateStep),
  );
});

test("a long job reports, and goes on when it is its turn", () => {
  const { answers, waiting } = started({ id: 1, ...LONG });
  assert.equal(answers.length, 1);
  waiting.shift()();
  const [first, second] = answers;
  assert.deepEqual([first.kind, second.kind, first.run], ["progress", "progress", 0]);
  assert.ok(first.visits > 0 && second.visits > first.visits);
});

test("a job that is stopped gives what it has come to", () => {
  const { jobs, answers, waiting } = started({ id: 1, ...LONG });
  jobs.receive({ id: 1, stop: true });
  waiting.shift()();
  const { kind, runs } = answers.at(-1);
  assert.deepEqual([kind, runs[0].stopped, waiting.length], ["result", true, 0]);
  assert.equal(runs[0].nVisits, answers[0].visits);
});

test("a job that is done or unknown can be stopped without harm", () => {
  const { jobs, answers } = started({ id: 1, ...overlapping(20), runs: [{ maxEpochs: 1 }] });
  jobs.receive({ id: 1, stop: true });
  jobs.receive({ id: 2, stop: true });
  assert.equal(answers.length, 1);
});

test("two jobs take turns", () => {
  const { answers } = started({ id: 1, ...LONG }, { id: 2, ...LONG });
  assert.deepEqual(
    answers.map(({ id, kind }) => [id, kind]),
    [
      [1, "progress"],
      [2, "progress"],
    ],
  );
});

test("what has no answer gets a sentence", () => {
  const X = { data: new Float64Array(), nRows: 0, nColumns: 2 };
  const { answers } = started({ id: 1, X, y: [], runs: [{}] });
  const sentence = "there are no leaves to train on; give at least one leaf.";
  assert.deepEqual(answers, [{ id: 1, kind: "refused", sentence }]);
});

test("a mistake of ours is no answer", () => {
  assert.throws(() => started({ id: 1, X: null, y: [], runs: [{}] }), TypeError);
});

test("the worker hands its messages on", async () => {
  const answers = [];
  globalThis.postMessage = (answer, transfer) => answers.push([answer.kind, transfer.length]);
  await import("#frontend/training/worker.js");
  globalThis.onmessage({ data: { id: 1, ...overlapping(20), runs: [{ maxEpochs: 1 }] } });
  assert.deepEqual(answers, [["result", 4]]);
});

test("a job ends where too many mistakes would be kept", () => {
  const { X, y } = overlapping(5000);
  const [answer] = started({ id: 1, X, y, runs: [{ maxEpochs: 100 }], mostKept: 3000 }).answers;
  assert.deepEqual(answer.runs[0].updateStep, train(X, y, { maxEpochs: 100, mostKept: 3000 }).updateStep);
  assert.equal(answer.runs[0].stopped, true);
});
