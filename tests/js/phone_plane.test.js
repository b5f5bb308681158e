import assert from "node:assert/strict";
import { test } from "node:test";
import { digitsOf, Plane, ticks, tickWords, within } from "#phone/plane.js";
import { placeOf, valueAt } from "#phone/slider.js";

const LENGTH = { name: "petal length", unit: "cm", low: 0, high: 8 };
const WIDTH = { name: "petal width", unit: "cm", low: -1, high: 3 };
const near = (one, other) => one.forEach((entry, i) => assert.ok(Math.abs(entry - other[i]) < 1e-9, `${one} ${other}`));

test("ticks are round numbers within the limits, and not more than there is room for", () => {
  assert.deepEqual(ticks(0, 8, 5), [0, 2, 4, 6, 8]);
  assert.deepEqual(ticks(0, 3, 7), [0, 0.5, 1, 1.5, 2, 2.5, 3]);
  assert.deepEqual(ticks(-1, 1, 3), [-1, 0, 1]);
  assert.deepEqual(ticks(0.31, 0.79, 5), [0.4, 0.5, 0.6, 0.7]);
  for (const [low, high, most] of [
    [0, 1e-6, 4],
    [-250, 9_999, 3],
    [1990, 2030, 6],
  ]) {
    const found = ticks(low, high, most);
    assert.ok(found.length >= 1 && found.length <= most, `${found}`);
    assert.ok(found.every((tick) => tick >= low && tick <= high));
  }
});

test("ticks have as many digits as they need, and a true minus sign", () => {
  assert.deepEqual(tickWords([0, 0.5, 1]), ["0.0", "0.5", "1.0"]);
  assert.deepEqual(tickWords([-2, 0, 2]), ["−2", "0", "2"]);
});

test("digits are no finer than a finger", () => {
  assert.equal(digitsOf(LENGTH), 2);
  assert.equal(digitsOf({ low: 0, high: 1000 }), 0);
  assert.equal(digitsOf({ low: 0, high: 1 }), 3);
});

test("the corners of the plane are the features' limits", () => {
  const plane = new Plane([LENGTH, WIDTH], 390, 600, false);
  const { left, top, width, height } = plane.area;
  assert.deepEqual(plane.toPx([0, -1]), { x: left, y: top + height });
  assert.deepEqual(plane.toPx([8, 3]), { x: left + width, y: top });
  assert.ok(left > 0 && left + width < 390 && top + height < 600);
});

test("from data to pixels and back", () => {
  const plane = new Plane([LENGTH, WIDTH], 320, 300, false);
  for (const x of [
    [0, -1],
    [4.21, 0.37],
    [8, 3],
  ]) {
    assert.deepEqual(plane.toData(plane.toPx(x)), x);
    near(Object.values(plane.unitsToPx(plane.toUnits(x))), Object.values(plane.toPx(x)));
  }
});

test("a finger beside the plane means its edge, or nothing when it is far off", () => {
  const plane = new Plane([LENGTH, WIDTH], 320, 300, false);
  const { left, top, width } = plane.area;
  assert.ok(plane.contains({ x: left - 5, y: top - 5 }));
  assert.ok(!plane.contains({ x: left - 20, y: top + 5 }));
  assert.deepEqual(plane.toData({ x: left + width + 5, y: top - 5 }), [8, 3]);
});

test("in units the middle is 0, and the ends are −1 and 1", () => {
  const plane = new Plane([LENGTH, WIDTH], 320, 300, true);
  assert.deepEqual(plane.toUnits([4, 1]), [0, 0]);
  assert.deepEqual(plane.toUnits([0, 3]), [-1, 1]);
  near(plane.pxToUnits(plane.unitsToPx([0.3, -0.7])), [0.3, -0.7]);
});

test("a square plane shows a right angle as one", () => {
  const { area } = new Plane([LENGTH, WIDTH], 390, 700, true);
  assert.equal(area.width, area.height);
});

test("a picture without any room for it is no hindrance", () => {
  const { area } = new Plane([LENGTH, WIDTH], 10, 10, false);
  assert.ok(area.width >= 1 && area.height >= 1);
});

const DEPTH = { name: "sepal length", unit: "cm", low: 4, high: 8 };
const threeFeatures = (shown) => new Plane([LENGTH, WIDTH, DEPTH], 390, 600, false, shown);

test("of three features the plane shows two, and a place keeps the third exactly", () => {
  for (const shown of [
    [0, 1],
    [0, 2],
    [1, 2],
  ]) {
    const plane = threeFeatures(shown);
    const x = [2.5, 0.5, 5.123456];
    const moved = plane.toData(plane.toPx([4, 1, 6]), x);
    const expected = [4, 1, 6].map((entry, column) => (shown.includes(column) ? entry : x[column]));
    assert.deepEqual(moved, expected);
    assert.deepEqual(
      plane.seen(x),
      shown.map((column) => x[column]),
    );
    near(Object.values(plane.unitsToPx(plane.seen(plane.toUnits(x)))), Object.values(plane.toPx(x)));
  }
});

test("the axes are those of the features that are shown", () => {
  const plane = threeFeatures([1, 2]);
  assert.deepEqual(plane.axes(), [WIDTH, DEPTH]);
  assert.equal(plane.acrossTicks.at(-1), 3);
  assert.equal(plane.upTicks[0], 4);
  assert.deepEqual(plane.placed([1, 2, 3], [99, -99]), [1, 3, 4]);
});

test("a slider along a feature goes from end to end, and finds its place again", () => {
  assert.equal(valueAt(DEPTH, 0), 4);
  assert.equal(valueAt(DEPTH, 200), 8);
  assert.equal(within(DEPTH, valueAt(DEPTH, 100)), 6);
  for (const place of [0, 1, 67, 200]) assert.equal(placeOf(WIDTH, within(WIDTH, valueAt(WIDTH, place))), place);
});
