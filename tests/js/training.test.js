import assert from "node:assert/strict";
import { test } from "node:test";
import { playback } from "#frontend/training/playback.js";
import { TrainingRun, train } from "#frontend/training/run.js";
import { Training } from "#frontend/training/training.js";

/** Leaves that no hyperplane splits, so that training goes on to the last epoch. */
function overlapping(nRows) {
  const data = Float64Array.from({ length: 2 * nRows }, (_, i) => Math.sin(12.9898 * i));
  return [{ data, nRows, nColumns: 2 }, Uint8Array.from({ length: nRows }, (_, i) => Number(Math.sin(78.2 * i) > 0))];
}

test("training in parts comes to what it comes to at once", () => {
  const [X, y] = overlapping(40_000);
  const training = new Training(X, y, { maxEpochs: 3, order: 5 });
  let parts = 0;
  while (training.advance(5000)) parts++;
  assert.ok(parts >= 6);
  assert.deepEqual(new TrainingRun(training.result()), train(X, y, { maxEpochs: 3, order: 5 }));
});

test("a part is not much longer than what was asked for", () => {
  const training = new Training(...overlapping(40_000));
  training.advance(100);
  assert.equal(training.visits, 1024);
  training.advance(20_000);
  assert.ok(training.visits < 1024 + 20_000 + 16_384);
});

test("between two parts it says where it is", () => {
  const training = new Training(...overlapping(1000), { maxEpochs: 2 });
  assert.equal(training.progress().epochDone, false);
  training.advance(1);
  const { epoch, visits, mistakes, mistakesThisEpoch, epochDone } = training.progress();
  assert.deepEqual([epoch, visits, epochDone], [0, 1000, true]);
  assert.equal(mistakes, mistakesThisEpoch);
});

test("what is stopped ends there, and its result says so", () => {
  const training = new Training(...overlapping(40_000));
  training.advance(1);
  training.stop();
  assert.equal(training.advance(), false);
  const run = new TrainingRun(training.result());
  assert.deepEqual([run.stopped, run.nVisits], [true, 1024]);
});

test("whoever is asked after each piece can stop it", () => {
  const seen = [];
  const keepGoing = ({ visits }) => seen.push(visits) < 3;
  const run = train(...overlapping(40_000), { keepGoing });
  assert.deepEqual(seen, [1024, 2048, 4096]);
  assert.deepEqual([run.stopped, run.nVisits], [true, 4096]);
});

test("the weights after so many visits", () => {
  const X = { data: Float64Array.of(1, 2, 3, 4), nRows: 2, nColumns: 2 };
  const run = train(X, [0, 1]);
  assert.deepEqual(run.statesAt(0), { w: Float64Array.of(0, 0), b: 0 });
  assert.deepEqual(run.statesAt(1), { w: Float64Array.of(-1, -2), b: -1 });
  assert.deepEqual(run.statesAt(run.nVisits), { w: run.w, b: run.b });
  assert.throws(() => run.statesAt(run.nVisits + 1), /step is \d+; give one between 0 and/);
});

test("long runs have frames for their mistakes", () => {
  const run = train(...overlapping(40_000), { maxEpochs: 10 });
  assert.ok(run.nUpdates > 150_000);
  const { step, complete } = playback([run], 1000);
  assert.deepEqual([step.length, step[0], step.at(-1), complete], [1000, 0, run.nVisits, false]);
});

test("shuffled epochs are the same when they are asked for again", () => {
  const [X, y] = overlapping(100);
  const [first, , again] = [3, 4, 3].map((order) => train(X, y, { maxEpochs: 4, order }));
  assert.deepEqual(again, first);
});
