import assert from "node:assert/strict";
import { test } from "node:test";
import { OVER_A_WORD, Placing } from "#frontend/marks/placing.js";
import { asMatrix } from "#frontend/scene/constants.js";
import { Quantities } from "#frontend/scene/quantities.js";

const AREA = { left: 10, top: 20, width: 400, height: 300 };
/** A picture where a unit is 10 px, with 0 in its top left corner. */
const VIEW = { areaPx: () => AREA, toPx: ([x, y]) => ({ x: 10 + 10 * x, y: 20 + 10 * y }) };

const rect = (left, top, width = 60, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function placing({ points = [], handles = {}, moving = null }) {
  const trace = {
    mode: "markers",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
  };
  const marks = moving ? [{ shape: "points", of: ["leaves"] }] : [];
  const names = Object.keys(handles);
  const made = new Placing({
    marks,
    handles: names.map((at) => ({ at })),
    figure: { data: [trace] },
  });
  const quantities = new Quantities([], { ...handles, ...(moving ? { leaves: moving } : {}) });
  made.follow(VIEW, quantities, new Set(["view"]));
  return made;
}

test("an empty place costs nothing", () => {
  assert.equal(placing({}).cost("name", rect(100, 100)), 0);
});

test("points are counted where they lie, and outside the picture not at all", () => {
  const one = placing({
    points: [
      [10, 10],
      [10.2, 10],
      [30, 20],
      [-5, 2],
      [100, 2],
    ],
  });
  assert.equal(one.pointsIn(rect(100, 110)), 2);
  assert.equal(one.pointsIn(rect(300, 215)), 1);
  assert.equal(one.pointsIn(rect(200, 40)), 0);
  assert.equal(one.pointsIn({ left: 0, top: 0, right: 1000, bottom: 1000 }), 3);
});

test("counting agrees with looking at each point, up to the grid of 8 px", () => {
  const points = Array.from({ length: 400 }, (_, i) => [(i * 7.3) % 40, (i * 3.7) % 30]);
  const one = placing({ points });
  for (let i = 0; i < 50; i++) {
    const at = rect(20 + ((i * 31) % 300), 30 + ((i * 17) % 250), 80, 24);
    const within = (by) =>
      points.filter((point) => {
        const { x, y } = VIEW.toPx(point);
        return x > at.left - by && x < at.right + by && y > at.top - by && y < at.bottom + by;
      }).length;
    const count = one.pointsIn(at);
    assert.ok(count >= within(-4) && count <= within(12), `${within(-4)} ≤ ${count}`);
  }
});

test("it costs more to lie over a word than over a handle, and that than over a point", () => {
  const one = placing({ points: [[5, 5]], handles: { w: [20, 10] } });
  one.words.set("other", rect(300, 200));
  const overPoint = one.cost("name", rect(50, 60));
  const overHandle = one.cost("name", rect(200, 110));
  const overWord = one.cost("name", rect(310, 210));
  assert.ok(0 < overPoint && overPoint < overHandle && overHandle < overWord);
  assert.equal(overWord, OVER_A_WORD);
});

test("a word is not in its own way", () => {
  const one = placing({});
  one.words.set("name", rect(100, 100));
  assert.equal(one.cost("name", rect(100, 100)), 0);
  assert.ok(one.cost("other", rect(100, 100)) > 0);
});

test("words side by side do not overlap", () => {
  const one = placing({});
  one.words.set("other", rect(100, 100));
  assert.equal(one.cost("name", rect(160, 100)), 0);
  assert.equal(one.cost("name", rect(100, 120)), 0);
});

test("a handle has room around it, and one that is nowhere takes none", () => {
  const one = placing({ handles: { w: [20, 10], none: null } });
  assert.ok(one.cost("name", rect(224, 110)) > 0);
  assert.equal(one.cost("name", rect(226, 110)), 0);
});

test("points that a person moves count, and not those of the drawing under them", () => {
  const one = placing({ points: [[5, 5]], moving: asMatrix([[30, 20, 1]], 3) });
  assert.equal(one.pointsIn(rect(50, 60)), 0);
  assert.equal(one.pointsIn(rect(300, 215)), 1);
});
