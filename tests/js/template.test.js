import assert from "node:assert/strict";
import { test } from "node:test";
import { element, svgElement } from "./small_dom.js";
import { Quantities } from "#frontend/scene/quantities.js";
import { bind, filled, namesIn } from "#frontend/scene/template.js";

const known = (values) => new Quantities([], values);

/** Writes a template into an element once; gives the element and what writes it again. */
function written(template, values, into = element()) {
  const quantities = known(values);
  const refresh = bind(into, template);
  refresh(quantities, quantities.settle());
  const set = (name, value) => {
    quantities.set(name, value);
    refresh(quantities, quantities.settle());
    return into.textContent;
  };
  return { into, set };
}

test("the names in a template, as often as they stand there", () => {
  assert.deepEqual(namesIn("<b>{w.0|2}</b> x {b|+2} {w.1}"), ["w", "b", "w"]);
  assert.deepEqual(namesIn("no slot"), []);
});

test("slots have formats and parts, two digits if none is given", () => {
  const values = known({ w: [1, -2], b: -0.5, one: { name: "rose" }, none: null });
  assert.equal(filled("{w.0|1} x₁ {b|+2} {w.1}", values), "1.0 x₁ − 0.50 −2.00");
  assert.equal(filled("<i>{one.name}</i>, {none.0}, {unknown}", values), "rose, –, –");
});

test("a bar in a format belongs to it", () => {
  assert.equal(filled("{n|?1=|n|}", known({ n: 1 })), "|n|");
});

test("markup makes elements, in a picture tspans with the name as a class", () => {
  const { into } = written("a <b>{x|0}<sub>1</sub></b> b", { x: 3 });
  assert.equal(into.textContent, "a 31 b");
  const [, bold] = into.childNodes;
  assert.equal(bold.tagName, "b");
  assert.equal(bold.childNodes[1].tagName, "sub");
  const svg = written("<i>w</i>", {}, svgElement()).into.childNodes[0];
  assert.deepEqual([svg.tagName, svg.attributes.class], ["tspan", "i"]);
});

test("a closing tag too many does no harm", () => {
  assert.equal(written("a</b> <i>b", {}).into.textContent, "a b");
});

test("a number that changes writes its own text and no other", () => {
  const { into, set } = written("{x|1} and {y|1}", { x: 1, y: 2 });
  const [x, , y] = into.childNodes;
  const before = [x.writes, y.writes];
  assert.equal(set("x", 5), "5.0 and 2.0");
  assert.deepEqual([x.writes, y.writes], [before[0] + 1, before[1]]);
  set("x", 5.001);
  assert.equal(x.writes, before[0] + 1, "the same digits are not written again");
});

test("a sum that comes out has an equals sign", () => {
  const { into } = written("{a} + {b} = {c}", { a: 0.25, b: 0.5, c: 0.75 });
  assert.equal(into.textContent, "0.25 + 0.50 = 0.75");
});

test("a sum of rounded numbers has one digit more, and says that it is rounded", () => {
  const { set } = written("{a} + {b} = {c}", { a: 0.25, b: 0.5, c: 0.75 });
  assert.equal(set("a", 1 / 3), "0.333 + 0.500 ≈ 0.750");
  assert.equal(set("c", 1 / 3 + 0.5), "0.333 + 0.500 ≈ 0.833");
  set("a", 0.25);
  assert.equal(set("c", 0.75), "0.25 + 0.50 = 0.75", "and back");
});

test("a number that only repeats another is equal to it though it is rounded", () => {
  const { into } = written("w · x: {a} × {b} = {c} = {c}", { a: 1 / 3, b: 3, c: 1 });
  assert.equal(into.textContent, "w · x: 0.333 × 3.000 ≈ 1.000 = 1.000");
});

test("signs beside words are left as they are", () => {
  const { set } = written("w₁ = {a}, w₂ = {b}", { a: 1 / 3, b: 2 / 3 });
  assert.equal(set("a", 0.5), "w₁ = 0.50, w₂ = 0.67");
});

test("nothing is claimed of what is not defined", () => {
  const { into, set } = written("{a} / {b} = {c}", { a: 1, b: 0, c: null });
  assert.equal(into.textContent, "1.00 / 0.00 = –");
  set("b", 4);
  assert.equal(set("c", 0.25), "1.00 / 4.00 = 0.25");
});
