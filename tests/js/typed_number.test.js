/** The number of a scene, typed on the digit keys. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { TypedNumber } from "../../perceptron_explorer/draggable_plot/frontend/page_bar/typed_number.js";

/** @param {number} total */
function typing(total) {
  const opened = [];
  const said = [];
  const typed = new TypedNumber(
    () => total,
    (number) => opened.push(number),
    () => said.push(typed.text),
  );
  return { typed, opened, said };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

test("a figure opens its scene at once where no longer number begins like it", () => {
  const { typed, opened, said } = typing(12);
  typed.type("2");
  assert.deepEqual([opened, said], [[2], []]);
  const few = typing(9);
  few.typed.type("1");
  assert.deepEqual(few.opened, [1]);
});

test("else it waits for another figure, for Enter, or a moment", () => {
  const { typed, opened, said } = typing(12);
  typed.type("1");
  assert.deepEqual([opened, said, typed.isTyping()], [[], ["Scene 1…"], true]);
  typed.type("2");
  assert.deepEqual([opened, typed.text, typed.isTyping()], [[12], "", false]);
  typed.type("1");
  typed.open();
  assert.deepEqual(opened, [12, 1]);
  typed.type("1");
  mock.timers.tick(5000);
  assert.deepEqual([opened, typed.text], [[12, 1, 1], ""]);
});

test("three figures reach the last of two hundred", () => {
  const { typed, opened } = typing(200);
  for (const digit of "200") typed.type(digit);
  assert.deepEqual(opened, [200]);
});

test("a number that there is not is said, and opens nothing", () => {
  const { typed, opened } = typing(12);
  typed.type("0");
  assert.equal(typed.isTyping(), false);
  typed.type("1");
  typed.type("9");
  assert.deepEqual([opened, typed.text], [[], "There is no scene 19; the last is 12."]);
  mock.timers.tick(5000);
  assert.equal(typed.text, "");
});

test("what was typed can be taken back", () => {
  const { typed, opened } = typing(12);
  typed.type("1");
  typed.cancel();
  mock.timers.tick(5000);
  assert.deepEqual([opened, typed.text, typed.isTyping()], [[], "", false]);
});
