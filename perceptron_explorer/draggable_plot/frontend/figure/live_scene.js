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
import { Handle } from "../handles/handle.js";
import { preferNearest } from "../handles/nearest.js";
import { Scrub } from "../handles/scrub.js";
import { lightLinks } from "../dom/links.js";
import { Notes } from "../marks/notes.js";
import { Painter } from "../marks/painter.js";
import { glide, wayOf } from "../panel/glide.js";
import { buildPanel } from "../panel/panel.js";
import { Probe } from "../handles/probe.js";
import { allReceived } from "../scene/constants.js";
import { PlaneView } from "../view/plane.js";
import { SpaceView } from "../view/space.js";
import { SceneStore } from "./store.js";

export class LiveScene extends SceneStore {
  /** @param {Place} place @param {Description} description */
  constructor(place, description) {
    const view = viewOf(place.gd, description.dim, () => this.set("view", 0));
    super(description, {
      ...allReceived(description.constants),
      ...allReceived(description.values),
      box: view.box(),
      held: null,
      view: 0,
      size: 0,
    });
    this.place = place;
    this.stage = place.stage;
    this.view = view;
    this.stopGliding = () => {};
    this.painter = new Painter(this.stage, place.gd, description, this.quantities);
    this.painter.resize(this.view);
    this.probe = description.probe && new Probe(this, description.probe);
    this.editor = description.editing && this.probe ? new Editor(this, this.probe, description.editing) : null;
    const handles = description.handles.map((handle) => new Handle(this, handle));
    preferNearest(this.stage, handles, () => this.isHeld(), this.ended);
    this.handles = [...handles, ...description.scrubs.map((scrub) => new Scrub(this, scrub))];
    for (const { isHeld, element } of this.handles) {
      this.addGrip(isHeld);
      this.stage.append(element);
    }
    this.refreshPanel = buildPanel(place.panel, description.panel, this);
    this.notes = new Notes(this.stage, description, this.painter.placing, () => this.set("size", 0));
    place.panel.hidden = description.panel.length === 0;
    lightLinks(place.root, this.ended);
    // Whoever leaves a button or a field may leave the page next.
    place.panel.addEventListener("focusout", () => this.commitNow(), { signal: this.ended });
    if (description.shares) this.shareIn(description.shares);
    this.update();
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
    this.setAll(Object.fromEntries(others));
    if (!newer) return;
    this.revision = next.revision;
    this.moveTo(next.values, next.glideMs ?? 0, onArrival);
  }

  /** Other values, not made by hand. @param {Record<string, any>} values @param {number} overMs @param {() => void} [onArrival] */
  moveTo(values, overMs, onArrival) {
    this.probe?.choose(-1); // Its row may be another point now, or none.
    this.stopGliding();
    const arrive = () => {
      this.setAll(values);
      onArrival?.();
    };
    this.stopGliding = glide(this, values, { overMs, arrive, ...wayOf(this.description) });
  }

  /** Shows other values than those that were made last. @param {Record<string, any>} values  as quantities */
  goTo(values) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
    this.probe?.choose(-1);
    this.update();
    this.speak();
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
    for (const { sets, value } of made) if (value !== null) this.set(sets, value);
    if (this.quantities.get("held")) this.hold(point);
  }

  /** After a zoom, a new size, a redraw. */
  viewChanged() {
    this.view.refresh();
    this.painter.resize(this.view);
    for (const name of ["view", "size"]) this.set(name, 0);
    this.set("box", this.view.box());
  }

  /** Where handles are that lie outside the picture. @returns {Point[]} */
  outOfSight() {
    this.update(); // Some keep to what is in sight.
    const places = this.description.handles.map(({ at }) => this.quantities.get(at));
    return places.filter((place) => place && !this.view.contains(this.view.toPx(place)));
  }

  /** Works out and paints all that depends on what has changed. */
  update() {
    const changed = super.update();
    if (changed.size === 0) return changed;
    this.painter.makeRoom(this.view, changed);
    this.notes.refresh(this.view, this.quantities, changed);
    this.painter.paint(this.view, changed);
    for (const handle of this.handles) if (handle.dependsOn(changed)) handle.place(changed);
    this.probe?.place();
    this.refreshPanel(changed);
    for (const follow of this.followers) follow();
    this.place.onRest(!this.isFromOther);
    return changed;
  }

  /** @param {Record<string, any>} values @param {number} revision */
  send(values, revision) {
    this.speak();
    this.place.onCommit(values, revision);
  }

  destroy() {
    super.destroy();
    this.view.destroy();
    this.painter.remove();
    this.probe?.remove();
    this.notes.remove();
    for (const { element } of this.handles) element.remove();
  }
}

/** @param {HTMLElement} gd @param {number} dim @param {() => void} onTurn @returns {import("../types.js").View} */
function viewOf(gd, dim, onTurn) {
  return dim === 3 ? new SpaceView(gd, onTurn) : new PlaneView(gd);
}
