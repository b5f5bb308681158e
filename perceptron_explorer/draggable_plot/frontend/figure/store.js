/**
 * The values of a scene as the parts of a figure know them: they read and set quantities, and commit
 * what a person has made. What is painted and sent is the business of the live scene, which is one.
 * @typedef {import("../types.js").Description} Description
 * @typedef {import("../types.js").Point} Point
 */
import { oncePerFrame } from "../dom/frame.js";
import { received, sent } from "../scene/constants.js";
import { Quantities } from "../scene/quantities.js";
import { Sharing } from "../sync/sharing.js";

const COMMIT_SOON_MS = 250;

export class SceneStore {
  /** @param {Description} description @param {Record<string, any>} given  values and constants by name */
  constructor(description, given) {
    this.description = description;
    this.revision = description.revision;
    this.commitTimer = 0;
    /** Whether the last changes came from another figure that shares values with this one. */
    this.isFromOther = false;
    /** @type {Sharing | null} */
    this.sharing = null;
    /** Each tells whether a hand is on it. @type {(() => boolean)[]} */
    this.grips = [];
    this.frame = oncePerFrame(() => this.update());
    this.ending = new AbortController();
    /** For listeners that end with the scene. */
    this.ended = this.ending.signal;
    this.quantities = new Quantities(description.quantities, given);
    /** Each is called after a change, once all of it is worked out. @type {(() => void)[]} */
    this.followers = [];
  }

  /** Follows the other figures of a group, which share values with this one. @param {string} group */
  shareIn(group) {
    this.sharing = new Sharing(group, this);
  }

  /** What a quantity is now; null where it is not defined. @param {string} name */
  get(name) {
    return this.quantities.get(name);
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.quantities.set(name, value);
    this.sharing?.tell(name, value);
    this.frame.request();
  }

  /** A value of another figure of the page, which shares it. @param {string} name @param {any} value */
  receive(name, value) {
    this.quantities.set(name, value);
    this.isFromOther = true;
    this.frame.request();
  }

  /** @param {Record<string, any>} values */
  setAll(values) {
    for (const [name, value] of Object.entries(values)) this.set(name, received(value));
  }

  /** Where the handle in hand is, for the drop lines; null once it is let go. @param {Point | null} at */
  hold(at) {
    this.set("held", at);
  }

  /** Notes something that can be taken in hand. @param {() => boolean} isHeld */
  addGrip(isHeld) {
    this.grips.push(isHeld);
  }

  /** Whether anything is in hand: then it is no time for values from Python. */
  isHeld() {
    return this.grips.some((isHeld) => isHeld());
  }

  /** What the person has made, by name. */
  values() {
    const names = Object.keys(this.description.values);
    return Object.fromEntries(names.map((name) => [name, sent(this.get(name))]));
  }

  /** @param {string} name */
  reset(name) {
    this.setAll({ [name]: this.description.values[name] });
  }

  /** What a button does. @param {Record<string, any>} values */
  act(values) {
    this.setAll(values);
    this.commit();
  }

  /** What a move of the pointer changes. @param {PointerEvent} event @param {() => void} change */
  follow(event, change) {
    // A move that a script makes may be one of many in a frame.
    if (event.isTrusted) this.frame.showAtOnce(change);
    else change();
  }

  /** Works out all that depends on what has changed. @returns {Set<string>} the names that changed */
  update() {
    this.frame.cancel();
    return this.quantities.settle();
  }

  /** Gives what the person has made to Python. @param {Record<string, any>} _values @param {number} _revision */
  send(_values, _revision) {}

  /** Sends the values, now. */
  commit() {
    clearTimeout(this.commitTimer);
    this.commitTimer = 0;
    this.update();
    this.isFromOther = false;
    this.send(this.values(), this.revision);
    this.sharing?.commitOthers();
  }

  /** Sends the values that came from another figure, which has sent its own. */
  commitShared() {
    if (!this.isFromOther) return;
    this.isFromOther = false;
    this.send(this.values(), this.revision);
  }

  /** Tells Python when a row of small changes has come to rest. */
  commitSoon() {
    clearTimeout(this.commitTimer);
    // Half a drag is nothing to tell: Python would answer it, and the rest would be lost.
    this.commitTimer = window.setTimeout(() => (this.isHeld() ? this.commitSoon() : this.commit()), COMMIT_SOON_MS);
  }

  /** Sends at once what would be sent soon: the page may be left. */
  commitNow() {
    if (this.commitTimer && !this.isHeld()) this.commit();
  }

  /** @param {() => void} action */
  onDestroy(action) {
    this.ended.addEventListener("abort", action);
  }

  destroy() {
    this.ending.abort();
    clearTimeout(this.commitTimer);
    this.frame.cancel();
    this.sharing?.leave();
  }
}
