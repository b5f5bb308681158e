/**
 * A scene while it is on the page: its quantities, and all that is drawn and printed of
 * them. It owns the values while a person moves them, and brings every mark and readout
 * along in the same frame.
 * @typedef {import("../types.js").Description} Description
 * @typedef {import("../types.js").HandleDescription} HandleDescription
 * @typedef {import("../types.js").Point} Point
 *
 * @typedef {object} Place  where a scene lives; figure.js makes it
 * @property {HTMLElement} root  the whole figure
 * @property {HTMLElement} stage  the picture, with Plotly's drawing in it
 * @property {HTMLElement} gd  Plotly's element
 * @property {HTMLElement} panel
 * @property {(values: Record<string, any>, revision: number) => void} onCommit  tells Python
 * @property {() => void} onLetGo  called when a handle is let go and nothing has changed
 * @property {() => boolean} isUpright  in space: whether a drag goes straight up and down
 * @property {(sentence: string) => void} say  speaks to assistive technology
 * @property {(aloud: boolean) => void} onRest  called after each change, to bring the words
 *   up to date once all is at rest, and to speak them unless another figure was moved
 */
import { Editor } from "../editing/editor.js";
import { oncePerFrame } from "../dom/frame.js";
import { Handle } from "../handles/handle.js";
import { Scrub } from "../handles/scrub.js";
import { lightLinks } from "../dom/links.js";
import { Notes } from "../marks/notes.js";
import { Painter } from "../marks/painter.js";
import { glide, wayOf } from "../panel/glide.js";
import { buildPanel } from "../panel/panel.js";
import { Probe } from "../handles/probe.js";
import { allReceived, received, sent } from "../scene/constants.js";
import { Quantities } from "../scene/quantities.js";
import { Sharing } from "../sync/sharing.js";
import { PlaneView } from "../view/plane.js";
import { SpaceView } from "../view/space.js";

const COMMIT_SOON_MS = 250;

export class LiveScene {
  /** @param {Place} place @param {Description} description */
  constructor(place, description) {
    this.place = place;
    this.stage = place.stage;
    this.description = description;
    this.revision = description.revision;
    this.factsText = JSON.stringify(description.facts);
    this.commitTimer = 0;
    this.stopGliding = () => {};
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
    this.view = this.makeView(description.dim);
    this.quantities = new Quantities(description.quantities, {
      ...allReceived(description.constants),
      ...allReceived(description.values),
      ...description.facts,
      box: this.view.box(),
      held: null,
      view: 0,
      size: 0,
    });
    this.painter = new Painter(this.stage, place.gd, description, this.quantities);
    this.painter.resize(this.view);
    this.probe = description.probe && new Probe(this, description.probe);
    this.editor = description.editing && this.probe ? new Editor(this, this.probe, description.editing) : null;
    this.handles = [
      ...description.handles.map((handle) => new Handle(this, handle)),
      ...description.scrubs.map((scrub) => new Scrub(this, scrub)),
    ];
    for (const { isHeld, element } of this.handles) {
      this.addGrip(isHeld);
      this.stage.append(element);
    }
    this.refreshPanel = buildPanel(place.panel, description.panel, this);
    this.notes = new Notes(this.stage, description, this.painter.placing);
    place.panel.hidden = description.panel.length === 0;
    lightLinks(place.root, this.ended);
    // Whoever leaves a button or a field may leave the page next.
    place.panel.addEventListener("focusout", () => this.commitNow(), { signal: this.ended });
    if (description.shares) this.sharing = new Sharing(description.shares, this);
    this.update();
  }

  /** @param {number} dim @returns {import("../types.js").View} */
  makeView(dim) {
    return dim === 3 ? new SpaceView(this.place.gd, () => this.setValue("view", 0)) : new PlaneView(this.place.gd);
  }

  /** Where the handle in hand is, for the drop lines; null once it is let go. @param {Point | null} at */
  hold(at) {
    this.setValue("held", at);
  }

  /** Notes something that can be taken in hand. @param {() => boolean} isHeld */
  addGrip(isHeld) {
    this.grips.push(isHeld);
  }

  /** Whether anything is in hand: then it is no time for values from Python. */
  isHeld() {
    return this.grips.some((isHeld) => isHeld());
  }

  /** @param {string} name @param {any} value */
  setValue(name, value) {
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
  setValues(values) {
    for (const [name, value] of Object.entries(values)) this.setValue(name, received(value));
  }

  /** What the person has made, by name. */
  values() {
    const names = Object.keys(this.description.values);
    return Object.fromEntries(names.map((name) => [name, sent(this.quantities.get(name))]));
  }

  /** @param {string} name */
  resetValue(name) {
    this.setValues({ [name]: this.description.values[name] });
  }

  /**
   * Other constants from Python, and its values if their revision is newer.
   * @param {Description} next @param {() => void} onArrival  called once those values are there
   */
  take(next, onArrival) {
    const { constants } = this.description;
    const others = Object.entries(next.constants).filter(
      ([name, it]) => JSON.stringify(it) !== JSON.stringify(constants[name]),
    );
    const newer = next.revision > this.revision;
    this.description = next;
    this.setValues(Object.fromEntries(others));
    if (!newer) return;
    this.revision = next.revision;
    this.moveTo(next.values, next.glideMs ?? 0, onArrival);
  }

  /** Other values, not made by hand. @param {Record<string, any>} values @param {number} overMs @param {() => void} [onArrival] */
  moveTo(values, overMs, onArrival) {
    this.probe?.choose(-1); // Its row may be another point now, or none.
    this.stopGliding();
    const arrive = () => {
      this.setValues(values);
      onArrival?.();
    };
    this.stopGliding = glide(this, values, { overMs, arrive, ...wayOf(this.description) });
  }

  /** Python's facts about the values, as far as they are still true of them. */
  facts() {
    return Object.fromEntries(Object.keys(this.description.facts).map((name) => [name, this.quantities.get(name)]));
  }

  /** Python's facts about the values that were sent last. @param {Record<string, any>} facts */
  takeFacts(facts) {
    if (JSON.stringify(facts) === this.factsText) return;
    this.factsText = JSON.stringify(facts);
    for (const [name, fact] of Object.entries(facts)) this.setValue(name, fact);
  }

  /** They are not known of values that have just changed. */
  forgetFacts() {
    this.factsText = "";
    for (const name of Object.keys(this.description.facts)) this.setValue(name, null);
  }

  /** Shows other values than those that were made last. @param {Record<string, any>} values  as quantities */
  goTo(values) {
    for (const [name, value] of Object.entries(values)) this.setValue(name, value);
    this.forgetFacts();
    this.probe?.choose(-1);
    this.update();
    this.speak();
  }

  /** What a button does. @param {Record<string, any>} values */
  act(values) {
    this.setValues(values);
    this.commit();
  }

  /** What a move of the pointer changes. @param {PointerEvent} event @param {() => void} change */
  follow(event, change) {
    // A move that a script makes may be one of many in a frame.
    if (event.isTrusted) this.frame.showAtOnce(change);
    else change();
  }

  /** Brings what handles say of themselves up to date; during a drag they say nothing. */
  speak() {
    for (const handle of this.handles) handle.speak();
  }

  /**
   * Sets what a movement of a handle changes; all of it is made of what was there before.
   * @param {{sets: string, compute: import("../scene/expressions.js").Compiled}[]} settings @param {Point} point
   */
  moveHandle(settings, point) {
    const made = settings.map(({ sets, compute }) => ({ sets, value: this.quantities.withInput(compute, point) }));
    for (const { sets, value } of made) if (value !== null) this.setValue(sets, value);
    if (this.quantities.get("held")) this.hold(point);
  }

  /** After a zoom, a new size, a redraw. */
  viewChanged() {
    this.view.refresh();
    this.painter.resize(this.view);
    for (const name of ["view", "size"]) this.setValue(name, 0);
    this.setValue("box", this.view.box());
  }

  /** Where handles are that lie outside the picture. @returns {Point[]} */
  outOfSight() {
    this.update(); // Some keep to what is in sight.
    const places = this.description.handles.map(({ at }) => this.quantities.get(at));
    return places.filter((place) => place && !this.view.contains(this.view.toPx(place)));
  }

  /** Works out and paints all that depends on what has changed. */
  update() {
    this.frame.cancel();
    const changed = this.quantities.settle();
    if (changed.size === 0) return;
    this.painter.makeRoom(this.view, changed);
    this.notes.refresh(this.view, this.quantities, changed);
    this.painter.paint(this.view, changed);
    for (const handle of this.handles) if (handle.dependsOn(changed)) handle.place(changed);
    this.probe?.place();
    this.refreshPanel(changed);
    this.place.onRest(!this.isFromOther);
  }

  /** Tells Python, now. */
  commit() {
    clearTimeout(this.commitTimer);
    this.commitTimer = 0;
    this.update();
    this.speak();
    this.isFromOther = false;
    this.place.onCommit(this.values(), this.revision);
    this.sharing?.commitOthers();
  }

  /** Sends the values that came from another figure, which has sent its own. */
  commitShared() {
    if (!this.isFromOther) return;
    this.isFromOther = false;
    this.place.onCommit(this.values(), this.revision);
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
    this.view.destroy();
    this.sharing?.leave();
    this.painter.remove();
    this.probe?.remove();
    this.notes.remove();
    for (const { element } of this.handles) element.remove();
  }
}
