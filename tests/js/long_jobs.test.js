import assert from "node:assert/strict";
import { test } from "node:test";
import { RECORDS } from "#frontend/rules/training_records.js";
import { LongJobs } from "#frontend/training/long_jobs.js";
import { atOnce, operandsOf } from "./small_runs.js";

/** A worker that does its work piece by piece, on request. */
class Worker {
  constructor() {
    this.answers = [];
    this.work = [];
    this.jobs = new LongJobs(
      (answer) => this.answers.push(answer),
      (work) => this.work.push(work),
    );
  }

  request(line, ask, operands, rules = ["perceptron_run"]) {
    const [points, labels, ...others] = operands;
    this.jobs.receive({ line, ask, kind: "perceptron", leaves: { X: points, y: labels }, others, rules });
  }

  piece() {
    this.work.shift()?.();
    return this.answers.at(-1);
  }

  toTheEnd() {
    while (this.work.length > 0) this.piece();
    return this.answers.at(-1);
  }
}

/** Leaves that take the worker several pieces. */
function many(maxEpochs) {
  const nRows = 100_000;
  const data = Float64Array.from({ length: 2 * nRows }, (_, i) => Math.sin(12.9898 * i));
  const labels = Uint8Array.from({ length: nRows }, (_, i) => Number(data[2 * i] + 0.01 * Math.sin(78.2 * i) > 0));
  return [{ data, nRows, nColumns: 2 }, labels, [0, 0], 0, 1, maxEpochs, "given", []];
}

test("the worker comes to what a frame would come to, with what was changed by hand", () => {
  const worker = new Worker();
  const operands = operandsOf({
    changes: [
      [3, 1, -2, 0.5],
      [9, 0, 0, 1],
      [1000, 0, 0, 0],
    ],
  });
  const rules = Object.keys(RECORDS);
  worker.request(1, 1, operands, rules);
  const { records } = worker.toTheEnd();
  for (const rule of rules) assert.deepEqual(records[rule], atOnce(operands, rule), rule);
});

test("it reports meanwhile, and ends where it is stopped", () => {
  const worker = new Worker();
  worker.request(1, 7, many(1000));
  const [{ visits }, later] = [worker.piece(), worker.piece()];
  assert.ok(visits > 0 && later.visits > visits);
  worker.jobs.receive({ line: 1, stop: true });
  const { ask, records } = worker.toTheEnd();
  assert.equal(ask, 7);
  assert.equal(records.perceptron_run.stopped, 1);
  assert.equal(records.perceptron_run.last_visit, later.visits);
});

test("it is stopped before it has begun", () => {
  const worker = new Worker();
  worker.request(1, 1, operandsOf());
  worker.jobs.receive({ line: 1, stop: true });
  assert.equal(worker.toTheEnd().records.perceptron_run.last_visit, 0);
});

test("it goes on with the newest run alone", () => {
  const worker = new Worker();
  worker.request(1, 1, many(1000));
  worker.piece();
  worker.request(1, 2, operandsOf());
  const answer = worker.toTheEnd();
  assert.deepEqual([answer.ask, answer.records.perceptron_run.converged], [2, atOnce(operandsOf()).converged]);
  assert.ok(worker.answers.length < 4);
});

test("it does nothing more for what was given up or left", () => {
  for (const message of [
    { line: 1, drop: true },
    { line: 1, leave: true },
  ]) {
    const worker = new Worker();
    worker.request(1, 1, many(1000));
    worker.piece();
    worker.jobs.receive(message);
    worker.toTheEnd();
    assert.equal(worker.answers.length, 1);
  }
});

test("two pictures of the same leaves get one run in the same moment", () => {
  const worker = new Worker();
  const [one, other] = [many(30), many(30)];
  worker.request(1, 1, one);
  worker.piece();
  worker.request(2, 2, other, ["perceptron_run", "pocket_run"]);
  worker.toTheEnd();
  const [first, second] = worker.answers.slice(-2);
  assert.deepEqual([first.line, second.line], [1, 2]);
  assert.equal(first.records.perceptron_run, second.records.perceptron_run);
});

test("of what training refuses there is nothing", () => {
  const worker = new Worker();
  worker.request(1, 1, operandsOf({ rate: -1 }));
  assert.deepEqual(worker.toTheEnd().records, { perceptron_run: null });
});
