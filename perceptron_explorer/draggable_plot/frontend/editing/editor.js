/**
 * Points that can be added, moved and taken away in the picture: by mouse or finger (drag
 * one; click on the empty picture), or by keys on the point that the probe has in focus.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Matrix} Matrix
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 * @typedef {import("../handles/probe.js").Probe} Probe
 * @typedef {import("../types.js").EditingDescription} EditingDescription
 */
import { makeDraggable } from "../handles/gesture.js";
import { insideBox } from "../handles/handle.js";
import { compile } from "../scene/expressions.js";
import { onClick } from "./click.js";
import { EditingKeys } from "./keys.js";
import { withNewRow, withoutRow, withRow } from "./rows.js";

export class Editor {
  /** @param {LiveScene} scene @param {Probe} probe @param {EditingDescription} editing */
  constructor(scene, probe, editing) {
    this.scene = scene;
    this.probe = probe;
    this.editing = editing;
    this.compute = compile(editing.to);
    /** @type {Matrix | null} the points as they were when one was taken up */
    this.before = null;
    const drag = makeDraggable(probe.element, {
      start: () => this.begin(),
      move: (px) => this.dragTo(px),
      end: () => this.release(),
      cancel: () => this.putBack(),
    });
    this.isHeld = drag.isHeld;
    const signal = scene.ended;
    scene.stage.addEventListener("pointerdown", (event) => this.isOverPoint(event) && drag.take(event), {
      signal,
      capture: true,
    });
    // The picture below must not scroll or turn by the finger that drags a point.
    const keep = (/** @type {TouchEvent} */ event) => this.isHeld() && event.preventDefault();
    scene.stage.addEventListener("touchstart", keep, { signal, capture: true, passive: false });
    onClick(scene, (px) => this.addAt(px));
    this.dim = scene.description.dim;
    this.keys = new EditingKeys(this);
    scene.addGrip(() => this.isHeld() || this.keys.isUp());
  }

  /** @returns {Matrix} */
  points() {
    return this.scene.get(this.editing.points);
  }

  /** The probe has looked already: it listens to the same press. @param {PointerEvent} event */
  isOverPoint(event) {
    const onPicture = !(/** @type {Element} */ (event.target).closest(".handle, .toolbar"));
    return onPicture && event.isPrimary && this.probe.row >= 0;
  }

  begin() {
    this.before = this.points();
    const at = this.place();
    this.anchor = at;
    this.scene.hold(at);
    this.stageRect = this.scene.stage.getBoundingClientRect();
    const { x, y } = this.scene.view.toPx(at);
    return { x: x + this.stageRect.left, y: y + this.stageRect.top };
  }

  /** Where the chosen point is. @returns {Point} */
  place() {
    return this.probe.point(this.probe.row).slice(0, this.dim);
  }

  /** @param {{x: number, y: number}} client */
  dragTo(client) {
    const { left, top } = this.stageRect ?? { left: 0, top: 0 };
    const point = this.scene.view.toData({ x: client.x - left, y: client.y - top }, this.anchor ?? []);
    if (point) this.moveTo(point);
  }

  /** @param {Point} point */
  moveTo(point) {
    const kept = this.kept(point);
    this.change({ [this.editing.points]: withRow(this.points(), this.probe.row, kept) });
    this.scene.hold(this.isHeld() ? kept : null);
    this.probe.chooseAnew(this.probe.row);
  }

  /** The place that a point gets which is asked to go to another. @param {Point} point */
  kept(point) {
    return this.scene.quantities.withInput(this.compute, insideBox(point, this.scene.view.box()));
  }

  release() {
    const moved = this.before !== this.points();
    this.before = null;
    this.scene.hold(null);
    if (moved) this.scene.commit();
    else this.scene.place.onLetGo();
  }

  /** The point that is in hand goes back to where it was taken up. */
  putBack() {
    if (this.before) this.change({ [this.editing.points]: this.before });
    this.before = null;
    this.scene.hold(null);
    this.probe.chooseAnew(this.probe.row);
    this.scene.place.onLetGo();
  }

  /** @param {{x: number, y: number}} px */
  addAt(px) {
    const [lower, upper] = this.scene.view.box();
    const middle = lower.map((entry, axis) => (entry + upper[axis]) / 2);
    const point = this.scene.view.toData(px, middle);
    if (point) this.add(point);
  }

  /** @param {Point} point */
  add(point) {
    const { points, labels, adding, perPoint, most } = this.editing;
    const row = this.points().nRows;
    if (row >= most) return this.scene.place.say(`There are ${most} points; no more can be added here.`);
    const longer = Object.entries(perPoint).map(([name, entry]) => [name, [...this.scene.get(name), entry]]);
    this.change({
      [points]: withNewRow(this.points(), this.kept(point)),
      [labels]: [...this.scene.get(labels), Number(this.scene.get(adding))],
      ...Object.fromEntries(longer),
    });
    this.choose(row);
    this.scene.commit();
  }

  /** Takes the chosen point away. @param {boolean} [goOn]  to another one, as the keys do */
  remove(goOn = false) {
    const { row } = this.probe;
    if (row < 0) return;
    const { points, labels, perPoint } = this.editing;
    const without = (/** @type {string} */ name) => [
      name,
      this.scene.get(name).filter((/** @type {any} */ _, /** @type {number} */ at) => at !== row),
    ];
    this.change({
      [points]: withoutRow(this.points(), row),
      ...Object.fromEntries([labels, ...Object.keys(perPoint)].map(without)),
    });
    this.choose(goOn ? Math.min(row, this.points().nRows - 1) : -1);
    this.scene.commit();
  }

  /** Gives the chosen point the other class. */
  changeClass() {
    const { row } = this.probe;
    if (row < 0) return;
    /** @type {number[]} */
    const labels = this.scene.get(this.editing.labels);
    this.change({ [this.editing.labels]: labels.map((label, at) => (at === row ? 1 - label : label)) });
    this.scene.commit();
  }

  /** @param {number} row  −1 for none */
  choose(row) {
    this.probe.pinned = row >= 0;
    this.probe.chooseAnew(row);
    if (row >= 0) this.probe.element.focus({ preventScroll: true });
  }

  /** @param {Record<string, any>} values */
  change(values) {
    for (const [name, value] of Object.entries(values)) this.scene.set(name, value);
  }
}
