import assert from "node:assert/strict";
import { test } from "node:test";
import { LongRuns } from "#frontend/training/long_runs.js";
import { atOnce, operandsOf, X, y } from "./small_runs.js";

/** A page with a worker that answers on request. */
class Page {
  constructor() {
    this.messages = [];
    this.waiting = [];
    this.news = [];
    this.isEnded = false;
    const start = (receive, fail) => {
      Object.assign(this, { receive, fail });
      return { post: (message) => this.messages.push(message), end: () => (this.isEnded = true) };
    };
    this.runs = new LongRuns(start, (ask) => this.waiting.push(ask));
    this.runs.listen((isNew) => this.news.push(isNew));
  }

  run(operands, rule = "perceptron_run") {
    return this.runs.ask(rule, operands);
  }

  /** Nothing has moved for a moment. @returns the last request */
  rest() {
    for (const ask of this.waiting.splice(0)) ask();
    return this.messages.at(-1);
  }

  answer({ line, ask, rules }, operands) {
    this.receive({ line, ask, records: Object.fromEntries(rules.map((rule) => [rule, atOnce(operands, rule)])) });
  }

  /** Asks, and gets the answer. */
  trained(operands) {
    this.run(operands);
    this.answer(this.rest(), operands);
    return this.run(operands);
  }
}

test("until the first run is done there is nothing, and it is said how far it is", () => {
  const page = new Page();
  const operands = operandsOf();
  assert.equal(page.run(operands), null);
  assert.equal(page.messages.length, 0, "it may be outdated in the next frame");
  const request = page.rest();
  assert.deepEqual(request.leaves, { X, y });
  assert.deepEqual(request.rules, ["perceptron_run"]);
  assert.deepEqual(page.runs.stateOf(X), { isOutdated: false, visits: 0, mostVisits: 24 });
  page.receive({ line: request.line, ask: request.ask, visits: 12 });
  assert.equal(page.runs.stateOf(X).visits, 12);
  assert.equal(page.run(operands), null);
  page.answer(request, operands);
  assert.deepEqual(page.run(operands), atOnce(operands));
  assert.equal(page.runs.stateOf(X), null);
  assert.deepEqual(page.news, [false, false, true]);
});

test("the last run is shown as outdated until the next one is done, and the leaves are sent once", () => {
  const page = new Page();
  const [first, second] = [operandsOf(), operandsOf({ rate: 0.5 })];
  const done = page.trained(first);
  assert.equal(page.run(second), done);
  assert.equal(page.runs.stateOf(X).isOutdated, true);
  const request = page.rest();
  assert.equal(request.leaves, null);
  page.answer(request, second);
  assert.deepEqual(page.run(second), atOnce(second));
});

test("a newer run takes the place of an older one, whose answer is dropped", () => {
  const page = new Page();
  const [first, second, third] = [0.1, 0.2, 0.3].map((rate) => operandsOf({ rate }));
  page.run(first);
  page.run(second);
  const request = page.rest();
  assert.equal(page.messages.length, 1, "what was outdated at once is never asked for");
  page.run(third);
  page.answer(request, second);
  assert.equal(page.run(third), null);
  page.answer(page.rest(), third);
  assert.deepEqual(page.run(third), atOnce(third));
});

test("what is wanted no more is given up", () => {
  const page = new Page();
  const [first, second] = [operandsOf(), operandsOf({ rate: 0.5 })];
  const done = page.trained(first);
  page.run(second);
  const { line } = page.rest();
  assert.equal(page.run(first), done);
  assert.deepEqual(page.messages.at(-1), { line, drop: true });
  assert.equal(page.runs.stateOf(X), null);
});

test("what a frame has time for counts at once", () => {
  const page = new Page();
  const [first, second] = [operandsOf(), operandsOf({ rate: 0.5 })];
  page.run(first);
  const request = page.rest();
  const record = atOnce(second);
  assert.equal(page.runs.note("perceptron_run", second, record), record);
  assert.equal(page.runs.stateOf(X), null);
  page.answer(request, first);
  assert.equal(page.run(second), record);
});

test("of a run that was just changed by hand all is shown up to there, and nothing that is not true", () => {
  const page = new Page();
  const whole = page.trained(operandsOf());
  for (let visit = 0; visit <= whole.last; visit++) {
    const operands = operandsOf({ changes: [[visit, 1, -2, 0.5]] });
    const known = page.run(operands);
    assert.equal(page.runs.stateOf(X).isOutdated, false);
    const { last, converged, stopped, last_visit: lastVisit, ...tables } = known;
    assert.deepEqual([last, converged, stopped, lastVisit], [visit, null, null, null]);
    const coming = atOnce(operands);
    for (const name of ["visits", "leaf", "error", "state", "before", "mistakes"])
      assert.deepEqual(known[name], coming[name].slice(0, visit + 1), name);
    assert.deepEqual(known.b, coming.b.slice(0, known.b.length));
    assert.deepEqual(known.w.data, coming.w.data.slice(0, 2 * known.w.nRows));
    assert.equal(tables.complete, coming.complete);
    assert.equal(tables.changes, 1);
    assert.deepEqual(
      tables.mistake_frames,
      coming.mistake_frames.filter((frame) => frame < visit),
    );
    assert.equal(
      tables.per_epoch.reduce((sum, mistakes) => sum + mistakes, 0),
      coming.mistakes[visit],
    );
    assert.deepEqual(tables.epoch_frames, coming.epoch_frames.slice(0, Math.ceil(visit / 6)));
  }
});

test("what goes on from another run is not made of this one", () => {
  const page = new Page();
  const done = page.trained(operandsOf());
  const change = [3, 1, -2, 0.5];
  for (const operands of [
    operandsOf({ rate: 0.5, changes: [change] }),
    operandsOf({ changes: [[2, 9, 9, 9], change] }),
  ]) {
    assert.equal(page.run(operands), done);
    assert.equal(page.runs.stateOf(X).isOutdated, true);
  }
});

test("pocket and run are always of one run", () => {
  const page = new Page();
  const [first, second] = [operandsOf(), operandsOf({ rate: 0.5 })];
  page.trained(first);
  assert.equal(page.run(first, "pocket_run"), null);
  const request = page.rest();
  assert.deepEqual(request.rules, ["perceptron_run", "pocket_run"]);
  page.answer(request, first);
  const pocket = page.run(first, "pocket_run");
  assert.deepEqual(pocket, atOnce(first, "pocket_run"));
  page.run(second);
  assert.equal(page.run(second, "pocket_run"), pocket, "both of the old run");
  const moved = operandsOf({ changes: [[3, 1, -2, 0.5]] });
  page.run(moved);
  assert.equal(page.run(moved, "pocket_run"), null, "of the new one the pocket is not known");
  page.answer(page.rest(), moved);
  assert.deepEqual(page.run(moved, "pocket_run"), atOnce(moved, "pocket_run"));
});

test("without a worker, runs are made at once", () => {
  const page = new Page();
  page.run(operandsOf());
  page.rest();
  page.fail();
  assert.equal(page.isEnded, true);
  assert.equal(page.runs.isPossible, false);
  assert.deepEqual(page.news.at(-1), true, "the pictures ask again");
  page.runs.note("perceptron_run", operandsOf(), {});
  assert.equal(page.runs.stateOf(X), null);
});

test("a worker that cannot be started is one that has failed", (context) => {
  context.mock.method(console, "warn", () => {});
  const waiting = [];
  const start = () => {
    throw new Error("not from a file");
  };
  const runs = new LongRuns(start, (ask) => waiting.push(ask));
  runs.ask("perceptron_run", operandsOf());
  waiting[0]();
  assert.equal(runs.isPossible, false);
});

test("a picture that is left is forgotten", () => {
  const page = new Page();
  page.trained(operandsOf());
  const { line } = page.messages.at(-1);
  page.runs.leave(X);
  assert.deepEqual(page.messages.at(-1), { line, leave: true });
  assert.equal(page.runs.isLeaves(X), false);
  page.run(operandsOf());
  assert.deepEqual(page.rest().leaves, { X, y }, "they are sent again");
});
