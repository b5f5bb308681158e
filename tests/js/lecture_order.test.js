/** Where a lecture goes on, on the page that is shown and on others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterStep,
  lastOf,
  numbered,
  numberOf,
  totalOf,
} from "../../perceptron_explorer/draggable_plot/frontend/page_bar/order.js";

const at = (page, scene) => ({ page, scene });

/** The lecture a0 b0 a1 a2 c0, as page a knows it. */
const ACROSS = { page: "a", scenes: [{}, {}, {}], pages: ["a", "b", "c"], order: [0, 1, 0, 0, 2], byPage: false };

/** A page with three scenes in the middle of a lecture that goes page after page. */
const BY_PAGE = { ...ACROSS, page: "b", order: [0, 0, 1, 1, 1, 2], byPage: true };

test("a lecture leaves a page and comes back to it", () => {
  assert.deepEqual(afterStep(ACROSS, 0, 1), at("b", 0));
  assert.deepEqual(afterStep(ACROSS, 1, -1), at("b", 0));
  assert.deepEqual(afterStep(ACROSS, 1, 1), at("a", 2));
  assert.deepEqual(afterStep(ACROSS, 2, -1), at("a", 1));
  assert.deepEqual(afterStep(ACROSS, 2, 1), at("c", 0));
});

test("at its ends it stays", () => {
  assert.equal(afterStep(ACROSS, 0, -1), null);
  assert.equal(afterStep({ ...ACROSS, page: "c", scenes: [{}] }, 0, 1), null);
});

test("before the first scene the first step opens the page's first, and a step back the page before", () => {
  assert.deepEqual(afterStep(BY_PAGE, -1, 1), at("b", 0));
  assert.deepEqual(afterStep(BY_PAGE, -1, -1), at("a", 1));
  assert.equal(afterStep(ACROSS, -1, -1), null);
});

test("a number is the lecture's, or the page's where the lecture is counted page by page", () => {
  assert.deepEqual(numbered(ACROSS, 2), at("b", 0));
  assert.equal(numbered(ACROSS, 6), null);
  assert.equal(numbered(ACROSS, 0), null);
  assert.deepEqual(numbered(BY_PAGE, 3), at("b", 2));
  assert.equal(numbered(BY_PAGE, 4), null);
  assert.deepEqual(
    [0, 1, 2].map((index) => numberOf(ACROSS, index)),
    [1, 3, 4],
  );
  assert.deepEqual(
    [0, 1, 2].map((index) => numberOf(BY_PAGE, index)),
    [1, 2, 3],
  );
});

test("the last scene is the lecture's, or the page's", () => {
  assert.deepEqual([lastOf(ACROSS), totalOf(ACROSS)], [at("c", 0), 5]);
  assert.deepEqual([lastOf(BY_PAGE), totalOf(BY_PAGE)], [at("b", 2), 3]);
});

test("a page without scenes leads nowhere in a lecture of chapters, and by number in any other", () => {
  const empty = { ...ACROSS, page: "d", scenes: [] };
  assert.equal(afterStep(empty, -1, 1), null);
  assert.equal(afterStep(empty, -1, -1), null);
  assert.deepEqual(numbered(empty, 1), at("a", 0));
  assert.equal(numbered({ ...empty, byPage: true }, 1), null);
});
