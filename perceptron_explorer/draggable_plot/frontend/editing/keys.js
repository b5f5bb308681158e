/**
 * The keys of editing. On the point in focus: Enter takes it up, arrow keys move it, Enter
 * puts it down and Escape puts it back; Delete takes it away, C gives it the other class,
 * Insert adds one in the middle. Anywhere in the figure 0 and 1 choose the next one's class.
 * @typedef {import("./editor.js").Editor} Editor
 */
import { listenToKeys } from "../handles/keys.js";
import { nameOfKey } from "../dom/dom.js";
import { withoutNoise } from "../handles/handle.js";
import { movementOf } from "../handles/keys.js";

const TAKEN_UP = "Picked up. Arrow keys move it, Enter puts it down, Escape puts it back.";

export class EditingKeys {
  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
    const { scene, probe } = editor;
    const listening = { signal: scene.ended, capture: true };
    listenToKeys(scene.place.root, scene, (event) => this.onKey(event), listening);
    probe.element.addEventListener("blur", () => this.putDown(), { signal: scene.ended });
    /** @type {Record<string, () => void>} */
    this.actions = {
      Enter: () => this.takeUp(),
      Delete: () => editor.remove(true),
      Backspace: () => editor.remove(true),
      c: () => editor.changeClass(),
      Insert: () => this.addInTheMiddle(),
    };
  }

  isUp() {
    return this.editor.before !== null && this.editor.probe.row >= 0;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (this.editor.isHeld()) return;
    if (event.ctrlKey || event.metaKey) return nameOfKey(event) === "z" && this.putDown(); // Undone is what was made of it.
    const known = event.target === this.editor.probe.element && this.onPoint(event);
    if (!known && !this.chooseClass(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key has a meaning */
  onPoint(event) {
    if (this.isUp()) return this.onPointTakenUp(event);
    const action = this.actions[nameOfKey(event)];
    action?.();
    return Boolean(action);
  }

  /** @param {KeyboardEvent} event */
  onPointTakenUp(event) {
    const { editor } = this;
    const movement = movementOf(event, editor.dim, editor.scene.description.step);
    if (movement) editor.moveTo(editor.place().map((entry, axis) => withoutNoise(entry + movement[axis])));
    else if (event.key === "Enter") this.putDown();
    else if (event.key === "Escape") this.putBack();
    else return false;
    return true;
  }

  takeUp() {
    if (this.editor.probe.row < 0) return;
    this.editor.before = this.editor.points();
    this.editor.probe.element.classList.add("held");
    this.editor.scene.place.say(TAKEN_UP);
  }

  putDown() {
    this.editor.probe.element.classList.remove("held");
    if (this.isUp() && !this.editor.isHeld()) this.editor.release();
  }

  putBack() {
    this.editor.probe.element.classList.remove("held");
    this.editor.putBack();
  }

  addInTheMiddle() {
    const [lower, upper] = this.editor.scene.view.box();
    this.editor.add(lower.map((entry, axis) => (entry + upper[axis]) / 2));
    this.takeUp();
  }

  /** @param {KeyboardEvent} event @returns {boolean} */
  chooseClass({ key, target }) {
    const typing = target instanceof HTMLInputElement && target.type === "text";
    if (typing || !["0", "1"].includes(key)) return false;
    this.editor.scene.set(this.editor.editing.adding, key);
    return true;
  }
}
