import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** A page with a connection, and elements that stand in a picture, in a link or elsewhere. */
const page = { listeners: {}, connection: "CONNECTED", onChange: () => {} };

class Element {
  constructor(place) {
    this.place = place;
  }

  closest(selector) {
    return this.place && selector.includes(this.place) ? this : null;
  }
}

const app = { getAttribute: () => page.connection };
globalThis.Element = Element;
globalThis.document = {
  querySelector: () => app,
  addEventListener: (name, listener) => Object.assign(page.listeners, { [name]: listener }),
};
globalThis.MutationObserver = class {
  constructor(action) {
    page.onChange = action;
  }

  observe() {}
};

const { Outbox, flushAll } = await import("#frontend/sync/outbox.js");

function lose() {
  page.connection = "DISCONNECTED";
  page.onChange([{ oldValue: "CONNECTED" }]);
}

const act = (name, place) => page.listeners[name]({ target: new Element(place) });

/** @type {unknown[]} */
let sent = [];
let outbox = new Outbox((message) => sent.push(message));

beforeEach(() => {
  outbox.discard();
  page.connection = "CONNECTED";
  sent = [];
  outbox = new Outbox((message) => sent.push(message));
});

test("where Python answers, it hears at once", () => {
  outbox.post("one", true);
  assert.deepEqual(sent, ["one"]);
  act("pointerdown", "");
  assert.deepEqual(sent, ["one"]);
});

test("elsewhere only the last message goes, before what is done beside the picture", () => {
  outbox.post("one", false);
  act("pointerdown", ".draggable-plot");
  outbox.post("two", false);
  act("keydown", ".draggable-plot");
  assert.deepEqual(sent, []);
  act("focusin", "");
  assert.deepEqual(sent, ["two"]);
  act("click", "");
  assert.deepEqual(sent, ["two"]);
});

test("a link leaves it to the next page", () => {
  outbox.post("one", false);
  act("pointerdown", "a[href]");
  act("click", "a[href]");
  assert.deepEqual(sent, []);
});

test("whoever asks Python for something sends what waits first", () => {
  outbox.post("one", false);
  flushAll();
  assert.deepEqual(sent, ["one"]);
});

test("without a connection nothing waits", () => {
  outbox.post("one", false);
  lose();
  assert.deepEqual(sent, ["one"]);
  outbox.post("two", false);
  assert.deepEqual(sent, ["one", "two"]);
});

test("a picture that is taken away sends nothing", () => {
  outbox.post("one", false);
  outbox.discard();
  flushAll();
  assert.deepEqual(sent, []);
});
