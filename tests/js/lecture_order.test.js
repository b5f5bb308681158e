/** Where a lecture goes on, on the page that is shown and on others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterStep, lastOf, numbered } from "../../perceptron_explorer/draggable_plot/frontend/page_bar/order.js";

const at = (page, scene) => ({ page, scene });

/** The lecture a0 b0 a1 a2 c0, as page a knows it. */
const ACROSS = {
  page: "a",
  scenes: [{ after: at("b", 0) }, { before: at("b", 0) }, { after: at("c", 0) }],
  jumps: [at("a", 0), at("b", 0), at("a", 1), at("a", 2), at("c", 0)],
  last: at("c", 0),
};

/** The page with three scenes in the middle of one that goes page after page. */
const BY_PAGE = {
  page: "b",
  scenes: [{ before: at("a", 4) }, {}, { after: at("c", 0) }],
  jumps: null,
  last: null,
};

test("a lecture leaves a page and comes back to it", () => {
  assert.deepEqual(afterStep(ACROSS, 0, 1), at("b", 0));
  assert.deepEqual(afterStep(ACROSS, 1, -1), at("b", 0));
  assert.deepEqual(afterStep(ACROSS, 1, 1), at("a", 2));
  assert.deepEqual(afterStep(ACROSS, 2, -1), at("a", 1));
  assert.deepEqual(afterStep(ACROSS, 2, 1), at("c", 0));
});

test("at its ends it stays", () => {
  assert.equal(afterStep(ACROSS, 0, -1), null);
  assert.equal(afterStep({ ...ACROSS, page: "c", scenes: [{ before: at("a", 2) }] }, 0, 1), null);
});

test("before the first scene the first step opens the page's first, and a step back the page before", () => {
  assert.deepEqual(afterStep(BY_PAGE, -1, 1), at("b", 0));
  assert.deepEqual(afterStep(BY_PAGE, -1, -1), at("a", 4));
  assert.equal(afterStep(ACROSS, -1, -1), null);
});

test("a number is the lecture's, or the page's where the lecture is counted page by page", () => {
  assert.deepEqual(numbered(ACROSS, 2), at("b", 0));
  assert.equal(numbered(ACROSS, 6), null);
  assert.deepEqual(numbered(BY_PAGE, 2), at("b", 1));
  assert.equal(numbered(BY_PAGE, 4), null);
});

test("the last scene is the lecture's, or the page's", () => {
  assert.deepEqual(lastOf(ACROSS), at("c", 0));
  assert.deepEqual(lastOf(BY_PAGE), at("b", 2));
});

test("a page without scenes leads nowhere", () => {
  const empty = { page: "d", scenes: [], jumps: null, last: null };
  assert.equal(afterStep(empty, -1, 1), null);
  assert.equal(afterStep(empty, -1, -1), null);
  assert.equal(numbered(empty, 1), null);
  assert.equal(lastOf(empty), null);
});
