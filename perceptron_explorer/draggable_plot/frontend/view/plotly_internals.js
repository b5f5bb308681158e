/**
 * The one file that reads Plotly's private fields. Plotly has no public way from pixels
 * to data; tests/browser/test_plotly_internals.py holds what is assumed here, so that an
 * upgrade which changes it fails there first.
 */

/**
 * @typedef {object} PlaneAxis
 * @property {number} startPx  from the picture's left (x) or top (y) edge
 * @property {number} lengthPx
 * @property {[number, number]} range  in data units, low to high
 */

/** @param {any} gd  Plotly's graph element @param {'xaxis' | 'yaxis'} name @returns {PlaneAxis} */
export function planeAxis(gd, name) {
  const axis = gd._fullLayout[name];
  const [first, second] = axis.range.map(Number);
  return { startPx: axis._offset, lengthPx: axis._length, range: [Math.min(first, second), Math.max(first, second)] };
}

/**
 * @typedef {object} SpaceCamera
 * @property {number[][]} matrix  data coordinates to clip coordinates, four rows
 * @property {HTMLCanvasElement} canvas
 * @property {[number[], number[]]} box  lower and upper corner of the axes
 */

/** @param {any} gd */
const sceneOf = (gd) => gd._fullLayout.scene._scene;

/** @param {number[]} columns  sixteen numbers, column after column @returns {number[][]} four rows */
const rowsOf = (columns) => [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => columns[4 * column + row]));

/** @param {number[][]} a @param {number[][]} b */
const times = (a, b) =>
  a.map((row) => b[0].map((_, column) => row.reduce((sum, entry, k) => sum + entry * b[k][column], 0)));

/** The camera as it is now; the data scale changes with each redraw. @param {any} gd @returns {SpaceCamera} */
export function spaceCamera(gd) {
  const scene = sceneOf(gd);
  const { model, view, projection } = scene.glplot.cameraParams;
  const toClip = times(times(rowsOf(projection), rowsOf(view)), rowsOf(model));
  const scale = [...scene.dataScale, 1];
  const { xaxis, yaxis, zaxis } = scene.fullSceneLayout;
  const ranges = [xaxis, yaxis, zaxis].map(({ range }) => range.map(Number));
  return {
    matrix: toClip.map((row) => row.map((entry, column) => entry * scale[column])),
    canvas: scene.glplot.canvas,
    box: [ranges.map(([low, high]) => Math.min(low, high)), ranges.map(([low, high]) => Math.max(low, high))],
  };
}

/**
 * For each axis, which of the four edges of the box along it has the numbers: for each other axis,
 * whether it lies at that one's upper end.
 * @param {any} gd @returns {boolean[][]}
 */
export function numberedEdges(gd) {
  const { cubeEdges } = sceneOf(gd).glplot.axes.lastCubeProps;
  return cubeEdges.map((/** @type {number} */ bits) => [0, 1, 2].map((axis) => Boolean(bits & (1 << axis))));
}

/** A number that changes whenever the camera does. @param {any} gd */
export function cameraState(gd) {
  const { model, view, projection } = sceneOf(gd).glplot.cameraParams;
  return [...model, ...view, ...projection].reduce((sum, entry, i) => sum + entry * (1 + 0.37 * i), 0);
}

/**
 * Changes one trace of a scene without a redraw of the figure.
 * @param {any} gd @param {string} uid @param {Record<string, any>} change
 */
export function updateSpaceTrace(gd, uid, change) {
  const full = gd._fullData.find((/** @type {any} */ trace) => trace.uid === uid);
  const drawn = sceneOf(gd).traces[uid];
  if (!full || !drawn) return;
  drawn.update(Object.assign(full, change));
}

/** The traces of points in a scene, each with its places. @param {any} gd @returns {{uid: string, marker: any, points: number[][]}[]} */
export function spacePoints(gd) {
  const traces = gd._fullData.filter(
    (/** @type {any} */ { type, mode, meta }) => type === "scatter3d" && mode === "markers" && meta?.role,
  );
  return traces.map((/** @type {any} */ { uid, marker, x, y, z }) => ({
    uid,
    marker,
    points: Array.from(x, (entry, i) => [entry, y[i], z[i]]),
  }));
}

/** @type {WeakMap<object, Eased>} */
const eased = new WeakMap();

/**
 * Spares a scene in space what Plotly does again for each frame of a drag and nobody needs.
 * To be called after every redraw. @param {any} gd
 */
export function easeSpace(gd) {
  const { glplot } = sceneOf(gd);
  if (!eased.has(glplot)) eased.set(glplot, new Eased(gd, glplot));
  eased.get(glplot)?.drawnAnew();
}

class Eased {
  /** @param {any} gd @param {any} glplot */
  constructor(gd, glplot) {
    this.gd = gd;
    this.glplot = glplot;
    /** @type {any[]} */
    this.reckoned = [];
    this.stopPicking();
    this.stopAsking();
    this.reckonOnce();
  }

  /**
   * Plotly draws each scene a second time, unseen, and reads the pixels back to know what is
   * under the pointer: longer than all else. The handles and the probe know that themselves.
   */
  stopPicking() {
    const { add, remove, objects } = this.glplot;
    const unpicked = (/** @type {object} */ object) => Object.assign(object, { pickSlots: 0 });
    this.glplot.add = (/** @type {object} */ object) => add(unpicked(object));
    objects.forEach(unpicked);
    const passing = {};
    this.glplot.add(passing); // It clears up its buffers when an object comes or goes.
    remove(passing);
  }

  /**
   * Before it blends what is transparent, Plotly asks whether a buffer of its own is still
   * there; the answer comes when the graphics card has done all that it was given before.
   */
  stopAsking() {
    const { gl } = this.glplot;
    gl.isBuffer = (/** @type {unknown} */ buffer) => buffer instanceof WebGLBuffer;
  }

  /** Ticks and their places hang on the figure, its size and the camera; not on what moves. */
  reckonOnce() {
    const reckon = this.glplot.onrender;
    this.glplot.onrender = () => {
      const { canvas } = this.glplot;
      const now = [canvas.width, canvas.height, cameraState(this.gd)];
      if (now.every((entry, k) => entry === this.reckoned[k])) return;
      this.reckoned = now;
      reckon();
    };
  }

  /** In the frame after a redraw all is reckoned again: what the axes say may be something else. */
  drawnAnew() {
    this.reckoned = [];
    this.glplot.update({});
  }
}

/**
 * What WebGL draws, as the address of an image of so many pixels to each of the page. Read in
 * the same task in which it is drawn: later, the browser may have thrown it away.
 * @param {any} gd @param {number} scale
 */
export function spacePicture(gd, scale) {
  const { glplot } = sceneOf(gd);
  const onPage = glplot.pixelRatio;
  glplot.pixelRatio = Math.max(scale, onPage);
  glplot.redraw();
  const address = glplot.canvas.toDataURL();
  glplot.pixelRatio = onPage;
  glplot.redraw();
  return address;
}

/** Gives a figure's graphics context back at once; a browser has only few. @param {any} gd */
export function freeGraphics(gd) {
  for (const canvas of gd.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl") ?? canvas.getContext("webgl2");
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
  }
}
