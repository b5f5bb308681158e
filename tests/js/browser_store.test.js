/** What is kept in the browser, also where several tabs change the same entries. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "./small_dom.js";

const NAME = "place";
const place = { replaceChildren() {} };

/** As much of a browser as storage needs. */
class Storage {
  #texts = new Map();
  getItem(name) {
    return this.#texts.get(name) ?? null;
  }
  setItem(name, text) {
    this.#texts.set(name, text);
  }
  removeItem(name) {
    this.#texts.delete(name);
  }
}

document.createElement = (tag) => document.createElementNS("", tag);
const target = new EventTarget();
globalThis.addEventListener = (...given) => target.addEventListener(...given);
const { mount } = await import("../../perceptron_explorer/draggable_plot/frontend/sync/browser_store.js");

beforeEach(() => {
  globalThis.localStorage = new Storage();
});

const stored = () => JSON.parse(localStorage.getItem(NAME) ?? "{}");

/** A page that has the component, and what it was told. */
function tab(session) {
  const parentElement = { ...place };
  const told = [];
  const show = (text, revision, further = {}) =>
    mount({
      data: {
        ...{ name: NAME, entries: text === null ? {} : { text }, forget: "", ask: true, kept: "", notKept: "" },
        ...{ writer: { session, revision }, ...further },
      },
      parentElement,
      setStateValue: (_, { entries }) => told.push(entries),
    });
  return { show, told };
}

/** As the browser tells other tabs. */
const changedElsewhere = (text) => {
  localStorage.setItem(NAME, JSON.stringify({ text }));
  const event = new Event("storage");
  target.dispatchEvent(Object.assign(event, { key: NAME, newValue: JSON.stringify({ text }) }));
};

test("a change is written once, and a later run with the same entries writes nothing", () => {
  const { show } = tab("one");
  show("a", 1);
  assert.deepEqual(stored(), { text: "a" });
  localStorage.setItem(NAME, JSON.stringify({ text: "of another tab" }));
  show("a", 1);
  assert.deepEqual(stored(), { text: "of another tab" });
  show("b", 2);
  assert.deepEqual(stored(), { text: "b" });
});

test("what another tab has written is told, and not replaced", () => {
  const { show, told } = tab("two");
  show("a", 1);
  changedElsewhere("newer");
  assert.deepEqual(told, [{ text: "newer" }]);
  show("a", 1);
  assert.deepEqual(stored(), { text: "newer" });
  show("newer", 1);
  assert.equal(told.length, 1);
});

test("what comes again is told again", () => {
  const { show, told } = tab("five");
  show("a", 1);
  for (const revision of [2, 3]) {
    changedElsewhere("theirs");
    show("theirs", revision - 1);
    show("mine", revision);
  }
  assert.deepEqual(told, [{ text: "theirs" }, { text: "theirs" }]);
  assert.deepEqual(stored(), { text: "mine" });
});

test("a new session is told what is there, or that nothing is", () => {
  const { show, told } = tab("three");
  show(null, 0, { always: true });
  assert.deepEqual(told, [{}]);
  localStorage.setItem(NAME, JSON.stringify({ text: "from before" }));
  const later = tab("four");
  later.show(null, 0, { always: true });
  assert.deepEqual(later.told, [{ text: "from before" }]);
  assert.deepEqual(stored(), { text: "from before" });
});

test("without a writer entries are added to those that are there", () => {
  const data = { name: NAME, forget: "", ask: true, kept: "", notKept: "" };
  const told = [];
  const setStateValue = (_, { entries }) => told.push(entries);
  localStorage.setItem(NAME, JSON.stringify({ a: 1 }));
  mount({ data: { ...data, entries: { b: 2 } }, parentElement: { ...place }, setStateValue });
  assert.deepEqual(stored(), { a: 1, b: 2 });
  assert.deepEqual(told, [{ a: 1 }]);
});
