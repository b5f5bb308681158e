/** From where space is looked at. */

const START = { eye: { x: 0.9, y: -1.7, z: 0.75 }, center: { x: 0, y: 0, z: -0.12 }, up: { x: 0, y: 0, z: 1 } };

const AXES = /** @type {const} */ (["x", "y", "z"]);

export class SpaceWindow {
  /** @param {any} layout  Plotly's, as Python sent it @param {number} distance  1, or more in a narrow picture */
  constructor(layout, distance) {
    this.whole = structuredClone(layout.scene.camera ?? START);
    for (const axis of AXES) this.whole.eye[axis] *= distance;
    this.camera = structuredClone(this.whole);
  }

  /** A change for Plotly.relayout. */
  wanted() {
    return { "scene.camera": structuredClone(this.camera) };
  }

  /** @param {any} layout  changed in place */
  apply(layout) {
    layout.scene.camera = structuredClone(this.camera);
  }

  /** @param {number} factor  above 1 to stand further away */
  zoom(factor) {
    for (const axis of AXES) this.camera.eye[axis] *= factor;
  }

  showAll() {
    this.camera = structuredClone(this.whole);
  }

  /** After a turn by hand. @param {object} change @param {any} layout */
  keep(change, layout) {
    if ("scene.camera" in change) this.camera = structuredClone(layout.scene.camera);
  }
}
