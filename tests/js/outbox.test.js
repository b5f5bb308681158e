import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** A page with a connection, and elements in a picture or beside it. */
const page = { listeners: {}, connection: "CONNECTED", onChange: () => {} };

class Element {
  constructor(isInPicture) {
    this.isInPicture = isInPicture;
  }

  closest() {
    return this.isInPicture ? this : null;
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

const act = (name, isInPicture) => page.listeners[name]({ target: new Element(isInPicture) });

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
  act("pointerdown", false);
  assert.deepEqual(sent, ["one"]);
});

test("elsewhere only the last message goes, before what is done beside the picture", () => {
  outbox.post("one", false);
  act("pointerdown", true);
  outbox.post("two", false);
  act("keydown", true);
  assert.deepEqual(sent, []);
  act("focusin", false);
  assert.deepEqual(sent, ["two"]);
  act("click", false);
  assert.deepEqual(sent, ["two"]);
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
