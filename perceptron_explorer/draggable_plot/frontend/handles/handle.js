/**
 * A handle: one focusable element over the picture, taken by mouse, finger or keys.
 * The same in the plane and in space; the view tells where it lies.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").HandleDescription} HandleDescription
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { compile, namesIn } from "../scene/expressions.js";
import { filled } from "../scene/template.js";
import { makeDraggable } from "./gesture.js";
import { alongOnly, listenToKeys, movementOf } from "./keys.js";

const SNAP_PX = 7;
/** How far in depth, in steps of an arrow key. */
const SNAP_STEPS = 2;
const EDGE_SHARE = 0.02;

export class Handle {
  /** @param {LiveScene} scene @param {HandleDescription} description */
  constructor(scene, description) {
    this.scene = scene;
    this.description = description;
    /** One movement may set several values. */
    this.settings = [description, ...description.also].map(({ sets, to }) => ({
      sets,
      compute: compile(to),
      followsHandle: namesIn(to).includes("input"),
    }));
    /** @type {any[]} */
    this.startValues = [];
    this.element = createElement(description);
    this.stageRect = { left: 0, top: 0 };
    this.upright = false;
    /** What the element shows already. */
    this.hidden = false;
    this.outside = false;
    /** Where it is in the picture. @type {Px} */
    this.px = { x: 0, y: 0 };
    /** @type {Point} */
    this.anchor = [];
    const { isHeld, take } = makeDraggable(this.element, {
      start: () => this.begin(),
      move: (px, event) => this.scene.follow(event, () => this.dragTo(px, event.shiftKey)),
      end: () => this.release(),
      cancel: () => this.cancel(),
    });
    this.isHeld = isHeld;
    this.take = take;
    listenToKeys(this.element, scene, (event) => this.onKey(event));
    this.element.addEventListener("blur", () => scene.commitNow());
    this.element.addEventListener("focus", () => scene.setAll(description.gives));
    if (scene.description.marks.some(({ picks }) => picks === description.name))
      scene.stage.addEventListener("click", (event) => this.goToPressed(event), { signal: scene.ended });
  }

  /** @returns {Point | null} */
  position() {
    return this.scene.get(this.description.at);
  }

  begin() {
    this.anchorHere(false);
    this.scene.hold(this.position());
    this.startValues = this.settings.map(({ sets }) => this.scene.get(sets));
    const { x, y } = this.scene.view.toPx(this.position() ?? []);
    // Read once: asking again at every move would make the browser lay the page out early.
    this.stageRect = this.scene.stage.getBoundingClientRect();
    return { x: x + this.stageRect.left, y: y + this.stageRect.top };
  }

  /** @param {Px} client @param {boolean} shift  held: in space, straight up and down */
  dragTo(client, shift) {
    const { left, top } = this.stageRect;
    const px = { x: client.x - left, y: client.y - top };
    const upright = this.scene.description.dim === 3 && (shift || this.scene.place.isUpright());
    if (upright !== this.upright) this.anchorHere(upright);
    const point = this.scene.view.toData(px, this.anchor, this.lineOfMovement());
    // Straight up and down, a snap would lead aside.
    if (point) this.moveTo(upright ? point : this.snapped(point));
  }

  /** A drag is reckoned from where it began: at the box's wall it must not lose its plane. @param {boolean} upright */
  anchorHere(upright) {
    this.upright = upright;
    this.anchor = this.position() ?? [];
  }

  /** @returns {Point | null} the only direction to move in, if there is only one */
  lineOfMovement() {
    const { along } = this.description;
    if (along) return this.scene.get(along);
    return this.upright ? [0, 0, 1] : null;
  }

  /** @param {Point} point */
  snapped(point) {
    const { view, description } = this.scene;
    const here = view.toPx(point);
    const near = (/** @type {Point} */ target) => {
      const there = view.toPx(target);
      if (Math.hypot(there.x - here.x, there.y - here.y) >= SNAP_PX) return false;
      // In space, what is seen near may lie far behind: as far from where this drag meets its place.
      const met = view.toData(there, this.anchor) ?? point;
      return Math.hypot(...met.map((entry, axis) => entry - target[axis])) <= SNAP_STEPS * description.step;
    };
    return this.description.snaps.find(near) ?? point;
  }

  /** @param {Point} point */
  moveTo(point) {
    const box = this.scene.view.box();
    const { along } = this.description;
    const kept = along ? withinReach(point, this.scene.get(along), box) : insideBox(point, box);
    this.scene.moveHandle(this.settings, kept);
  }

  release() {
    this.scene.hold(null);
    this.scene.commit();
  }

  cancel() {
    this.scene.hold(null);
    this.settings.forEach(({ sets }, i) => this.scene.set(sets, this.startValues[i]));
    this.scene.place.onLetGo();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const at = this.position();
    if (!at || this.isHeld()) return;
    if (event.key === "Home")
      for (const { sets, followsHandle } of this.settings) followsHandle && this.scene.reset(sets);
    else {
      const movement = movementOf(event, at.length, this.scene.description.step);
      if (!movement) return;
      this.moveTo(at.map((entry, axis) => withoutNoise(entry + this.constrained(movement)[axis])));
    }
    event.preventDefault();
    this.scene.commitSoon();
  }

  /** A press on a cell that this handle can choose brings it there; it may lie over the next one. @param {MouseEvent} event */
  goToPressed({ target, clientX, clientY }) {
    const cells = `[data-picks="${this.description.name}"]`;
    if (!(target instanceof Element && (target === this.element || target.closest(cells)))) return;
    const { left, top } = this.scene.stage.getBoundingClientRect();
    const point = this.scene.view.toData({ x: clientX - left, y: clientY - top }, this.position() ?? []);
    if (!point) return;
    this.moveTo(point);
    this.element.focus({ preventScroll: true });
    this.scene.commit();
  }

  /** @param {Point} movement */
  constrained(movement) {
    const { along } = this.description;
    return along ? alongOnly(movement, this.scene.get(along)) : movement;
  }

  /** @param {Set<string>} changed */
  dependsOn(changed) {
    return changed.has("view") || changed.has(this.description.at);
  }

  /** Brings the element to where its quantity is. */
  place() {
    const at = this.position();
    if (this.hidden !== !at) this.element.style.display = at ? "" : "none";
    this.hidden = !at;
    if (!at) return;
    this.px = this.scene.view.toPx(at);
    const { x, y } = this.px;
    this.element.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
    const outside = !this.scene.view.contains(this.px);
    if (this.outside !== outside) this.element.classList.toggle("outside", outside);
    this.outside = outside;
    this.element.setAttribute("data-value", JSON.stringify(at));
    if (!this.scene.isHeld()) this.speak();
  }

  /** Says the value: not while a handle is held, when it changes with every frame. */
  speak() {
    const at = this.position();
    if (!at) return;
    // Six digits at most: a number written as 1e-16 is none to assistive technology.
    this.element.setAttribute("aria-valuenow", String(Number(at[0].toFixed(6))));
    this.element.setAttribute("aria-valuetext", filled(this.description.speech, this.scene.quantities));
  }
}

/** @param {HandleDescription} description */
function createElement({ name, label, style }) {
  const element = document.createElement("div");
  element.className = `handle ${style}`;
  element.dataset.handle = name;
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
  element.setAttribute("aria-label", label);
  element.setAttribute("aria-valuenow", "0");
  return element;
}

/** @param {Point} point @param {import("../types.js").Box} box */
export function insideBox(point, [lower, upper]) {
  return point.map((entry, axis) => Math.min(upper[axis], Math.max(lower[axis], entry)));
}

/**
 * A handle that moves along a direction may go as far as the plane across that direction
 * still meets the box: a hyperplane can be moved through all of the box and not out of it.
 * @param {Point} point @param {Point} unit @param {import("../types.js").Box} box
 */
function withinReach(point, unit, [lower, upper]) {
  const along = (/** @type {Point} */ p) => p.reduce((sum, entry, axis) => sum + entry * unit[axis], 0);
  const least = along(unit.map((entry, axis) => (entry > 0 ? lower : upper)[axis]));
  const most = along(unit.map((entry, axis) => (entry > 0 ? upper : lower)[axis]));
  const spare = EDGE_SHARE * (most - least);
  const place = along(point);
  const kept = Math.min(most - spare, Math.max(least + spare, place));
  return point.map((entry, axis) => entry + (kept - place) * unit[axis]);
}

/** 0.1 + 0.2 is 0.3 for a person who counts steps. @param {number} value */
export function withoutNoise(value) {
  return Number(value.toFixed(10));
}
