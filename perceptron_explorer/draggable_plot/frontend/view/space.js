/**
 * Where data coordinates lie on screen in a three-dimensional Plotly figure.
 * @typedef {import("../types.js").Point} Point
 * @typedef {import("../types.js").Px} Px
 * @typedef {import("../types.js").Box} Box
 */
import { eyeOf, project, unprojectAlong, unprojectAtDepth } from "../rules/camera.js";
import { cameraState, numberedEdges, spaceCamera } from "./plotly_internals.js";

export class SpaceView {
  /** @param {HTMLElement} gd @param {() => void} onTurn  called when the camera has moved */
  constructor(gd, onTurn) {
    this.gd = gd;
    this.camera = spaceCamera(gd);
    this.place = placeOf(this.camera.canvas, gd);
    this.state = cameraState(gd);
    this.watching = requestAnimationFrame(() => this.watch(onTurn));
  }

  /** Plotly turns the camera in its own time, so it is asked once a frame. @param {() => void} onTurn */
  watch(onTurn) {
    this.watching = requestAnimationFrame(() => this.watch(onTurn));
    const state = cameraState(this.gd);
    if (state === this.state) return;
    this.state = state;
    this.camera = spaceCamera(this.gd);
    onTurn();
  }

  /** Reads everything again: after a redraw or a new size. */
  refresh() {
    this.camera = spaceCamera(this.gd);
    this.place = placeOf(this.camera.canvas, this.gd);
  }

  /** @returns {Box} */
  box() {
    return this.camera.box;
  }

  /** @param {Point} point @returns {Px} */
  toPx(point) {
    const [x, y] = project(point, this.camera.matrix, this.place.size);
    return { x: x + this.place.left, y: y + this.place.top };
  }

  /**
   * @param {Px} px @param {Point} through @param {Point | null} [along]  the only direction to move in
   * @returns {Point | null}
   */
  toData({ x, y }, through, along = null) {
    /** @type {[number, number]} */
    const px = [x - this.place.left, y - this.place.top];
    const { matrix } = this.camera;
    return along
      ? unprojectAlong(px, through, along, matrix, this.place.size)
      : unprojectAtDepth(px, through, matrix, this.place.size);
  }

  /** How far off a point is from the camera. @param {Point} point */
  depth([x, y, z]) {
    const [a, b, c, d] = this.camera.matrix[3];
    return a * x + b * y + c * z + d;
  }

  /** As seen, the edges of the box that the numbers of each axis stand at. @returns {[Px, Px][]} */
  numberedEdges() {
    const [low, high] = this.box();
    return numberedEdges(this.gd).map((isHigh, axis) => {
      const end = (/** @type {number[]} */ along) =>
        this.toPx(low.map((entry, k) => (k === axis ? along[k] : isHigh[k] ? high[k] : entry)));
      return [end(low), end(high)];
    });
  }

  /** @returns {Point | null} where the camera stands */
  eye() {
    return eyeOf(this.camera.matrix);
  }

  /** @param {Px} px */
  contains({ x, y }) {
    const { left, top, size } = this.place;
    return x >= left && x <= left + size[0] && y >= top && y <= top + size[1];
  }

  areaPx() {
    const { left, top, size } = this.place;
    return { left, top, width: size[0], height: size[1] };
  }

  destroy() {
    cancelAnimationFrame(this.watching);
  }
}

/** @param {HTMLCanvasElement} canvas @param {HTMLElement} gd */
function placeOf(canvas, gd) {
  const [inner, outer] = [canvas.getBoundingClientRect(), gd.getBoundingClientRect()];
  /** @type {[number, number]} */
  const size = [inner.width, inner.height];
  return { left: inner.left - outer.left, top: inner.top - outer.top, size };
}
