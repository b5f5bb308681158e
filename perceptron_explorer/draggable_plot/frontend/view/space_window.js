/** From where space is looked at. */

const START = { eye: { x: 0.9, y: -1.7, z: 0.75 }, center: { x: 0, y: 0, z: -0.12 }, up: { x: 0, y: 0, z: 1 } };

/** Between the way that the camera looks and the plane's normal. */
const ASIDE_RAD = 1.1;

const AXES = /** @type {const} */ (["x", "y", "z"]);
/** How much further away a small picture is seen from: the titles of its axes need more of it. */
const [NARROW_DISTANCE, LOW_DISTANCE] = [1.24, 1.22];

/** A ten thousandth of the box's side is less than a pixel. */
const DECIMALS = 4;

export class SpaceWindow {
  /** @param {any} layout  Plotly's, as Python sent it @param {() => {isNarrow: boolean, isLow: boolean}} shape  of the picture now @param {number[] | null} normal  of the plane that is to be seen from both sides */
  constructor(layout, shape, normal = null) {
    this.shape = shape;
    this.begun = structuredClone(layout.scene.camera ?? START);
    if (normal) turnAside(this.begun.eye, normal);
    /** As a person has left it; null where it began. @type {any} */
    this.left = null;
  }

  /** Where the camera begins, in a picture of this shape. */
  get whole() {
    const { isNarrow, isLow } = this.shape();
    const further = isNarrow ? NARROW_DISTANCE : isLow ? LOW_DISTANCE : 1;
    const camera = structuredClone(this.begun);
    for (const axis of AXES) camera.eye[axis] *= further;
    return camera;
  }

  get camera() {
    return structuredClone(this.left ?? this.whole);
  }

  /** As the page's address has it: where the camera stands and what it looks at; null where it began. */
  viewport() {
    if (!this.left) return null;
    const { eye, center } = this.left;
    return [eye, center].flatMap((place) => AXES.map((axis) => Number(place[axis].toFixed(DECIMALS))));
  }

  /** @param {number[] | null} viewport */
  setViewport(viewport) {
    this.showAll();
    if (!viewport) return;
    const camera = this.camera;
    for (const [i, axis] of AXES.entries()) {
      camera.eye[axis] = viewport[i];
      camera.center[axis] = viewport[i + 3];
    }
    this.left = camera;
  }

  /** A change for Plotly.relayout. */
  wanted() {
    return { "scene.camera": this.camera };
  }

  /** @param {any} layout  changed in place */
  apply(layout) {
    layout.scene.camera = this.camera;
    // They are drawn over the scene, see paint/axis_titles.js.
    for (const axis of AXES) layout.scene[`${axis}axis`].title.text = "";
  }

  /** @param {number} factor  above 1 to stand further away */
  zoom(factor) {
    this.left = this.camera;
    for (const axis of AXES) this.left.eye[axis] *= factor;
  }

  showAll() {
    this.left = null;
  }

  /** After a turn by hand. @param {object} change @param {any} layout */
  keep(change, layout) {
    if (!("scene.camera" in change)) return;
    const { eye, center } = layout.scene.camera;
    const isWhole = JSON.stringify([eye, center]) === JSON.stringify([this.whole.eye, this.whole.center]);
    this.left = isWhole ? null : structuredClone(layout.scene.camera);
  }
}

/**
 * Turns the camera about the upright axis until it looks along a plane as much as onto it, so that
 * what lies on either side of the plane is seen.
 * @param {{x: number, y: number, z: number}} eye @param {number[]} normal
 */
function turnAside(eye, [x, y, z]) {
  if (Math.hypot(x, y) < 0.3 * Math.abs(z)) return; // A plane that lies flat is seen from its edge already.
  const [across, begun, far] = [Math.atan2(y, x), Math.atan2(eye.y, eye.x), Math.hypot(eye.x, eye.y)];
  const off = (/** @type {number} */ angle) => Math.abs(Math.atan2(Math.sin(angle - begun), Math.cos(angle - begun)));
  const sides = [ASIDE_RAD, -ASIDE_RAD, Math.PI - ASIDE_RAD, ASIDE_RAD - Math.PI].map((turn) => across + turn);
  const best = sides.reduce((one, other) => (off(other) < off(one) ? other : one));
  Object.assign(eye, { x: far * Math.cos(best), y: far * Math.sin(best) });
}
