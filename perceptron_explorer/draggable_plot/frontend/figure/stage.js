/**
 * The place of the picture: Plotly's element, its size and colours, and the zoom buttons.
 */
import { html } from "../dom/dom.js";
import { oncePerFrame } from "../dom/frame.js";
import { LARGEST_TYPE_PX, themed, typeLoaded, watchTheme } from "../dom/theme.js";
import { sharpness } from "../view/graphics.js";
import { PlaneWindow } from "../view/plane_window.js";
import { easeSpace, freeGraphics } from "../view/plotly_internals.js";
import { listenToPinches } from "../view/pinch.js";
import { SpaceWindow } from "../view/space_window.js";

const CONFIG = { displayModeBar: false, scrollZoom: "gl3d", doubleClick: "reset", responsive: false };
const ZOOM_STEP = 1.4;
const [NARROW_PX, LOW_PX] = [500, 400];
/** Of the height: with less, the box of space would run out at the sides. */
const NARROW_SHARE = 1.15;
/** Space is drawn as large as the picture's height lets it, so type goes by that too. */
const WIDEST_IN_SPACE = 1.6;
const LARGEST_TYPE_IN_A_HALL_PX = 34;
const SMALLEST_TYPE_PX = 13;
/** In space Plotly makes the numbers on the axes larger than the type that is asked for. */
const LARGER_IN_SPACE = 1.25;
/** What can be read from the last row, where the projector has 1024 pixels across. */
const SMALLEST_TYPE_IN_A_HALL_PX = 20;
const COARSE_PROJECTOR_PX = 1024;

export class Stage {
  /**
   * @param {HTMLElement} root @param {any} Plotly @param {() => void} onChange  after every redraw
   * @param {() => void} onViewport  once the camera or the window has come to rest elsewhere
   * @param {() => number[][]} outOfSight  what can be taken hold of and cannot be seen
   */
  constructor(root, Plotly, onChange, onViewport, outOfSight) {
    this.dim = 2;
    /** In space: whether a drag goes straight up and down, as with Shift; a finger has no Shift. */
    this.upright = false;
    this.timesCleared = 0;
    /** How each dimension was looked at last, and over which axes. @type {Map<number, {viewport: number[] | null, of: string}>} */
    this.viewports = new Map();
    this.axesShown = "";
    this.root = root;
    this.Plotly = Plotly;
    this.onChange = onChange;
    this.onViewport = onViewport;
    this.outOfSight = outOfSight;
    /** @type {{data: any[], layout: any} | null} */
    this.figure = null;
    /** @type {PlaneWindow | SpaceWindow | null} */
    this.window = null;
    this.gd = html("div", { class: "plotly-picture", "aria-hidden": "true" });
    this.toolbar = this.makeToolbar();
    this.toolbars = html("div", { class: "toolbars" }, this.toolbar);
    this.element = html("div", { class: "stage" }, this.gd, this.toolbars);
    listenToPinches(this.element, (factor) => this.changeViewport((window) => window.zoom(factor)));
    this.resized = oncePerFrame(() => this.fit());
    this.observer = new ResizeObserver(() => this.resized.request());
    this.stopWatching = watchTheme(root, () => this.redraw());
  }

  /** @param {{data: any[], layout: any}} figure @param {number} dim @param {number[] | null} viewport @param {number[] | null} [normal] */
  async draw(figure, dim, viewport, normal = null) {
    if (this.figure && dim !== this.dim) {
      this.clear();
      viewport ??= this.viewportBefore(figure, dim);
    }
    const first = !this.figure;
    this.figure = figure;
    this.dim = dim;
    this.axesShown = axesOf(figure.layout);
    this.root.dataset.dim = String(dim);
    this.window =
      dim === 3 ? new SpaceWindow(figure.layout, () => this.shape(), normal) : new PlaneWindow(figure.layout);
    if (viewport) this.window.setViewport(viewport);
    if (first) await typeLoaded(this.root);
    await this.redraw();
    if (!this.figure) return;
    if (!first) return this.settleRanges();
    this.observer.observe(this.element);
    const gd = /** @type {any} */ (this.gd);
    gd.on("plotly_relayouting", this.onChange);
    gd.on("plotly_relayout", (/** @type {object} */ change) => {
      this.window?.keep(change, gd.layout);
      this.onViewport();
    });
    gd.on("plotly_afterplot", this.onChange);
  }

  /**
   * Plotly widens the ranges of another picture for the margins of the one before it. Asked
   * again, now that the margins are right, it gives what a first drawing gives.
   */
  async settleRanges() {
    if (this.dim === 2 && this.figure) await this.unlessCleared(this.Plotly.relayout(this.gd, this.window?.wanted()));
  }

  async redraw() {
    if (!this.figure || !this.window) return;
    const { data, layout } = themed(this.figure, this.root, this.setType());
    Object.assign(layout, this.size());
    if (this.dim === 2) layout.dragmode = coarsePointer() ? false : "pan";
    this.window.apply(layout);
    await this.unlessCleared(
      this.Plotly.react(this.gd, data, layout, this.dim === 3 ? { ...CONFIG, plotGlPixelRatio: sharpness() } : CONFIG),
    );
    if (this.dim === 3 && this.figure) easeSpace(this.gd);
  }

  /**
   * Notes how this dimension was looked at, and returns how the other one was: there and back again
   * shows the same. A prepared scene, and other axes, begin anew.
   * @param {{layout: any}} figure @param {number} dim @returns {number[] | null}
   */
  viewportBefore({ layout }, dim) {
    if (this.window) this.viewports.set(this.dim, { viewport: this.window.viewport(), of: this.axesShown });
    const before = this.viewports.get(dim);
    const isSame = before?.of === axesOf(layout) && !document.documentElement.dataset.lecture;
    return isSame ? (before?.viewport ?? null) : null;
  }

  shape() {
    const { width, height } = this.size();
    return { isNarrow: width < Math.max(NARROW_PX, NARROW_SHARE * height), isLow: height < LOW_PX };
  }

  size() {
    return { width: this.gd.clientWidth, height: this.gd.clientHeight };
  }

  /** Type grows with the picture, so that it reads on a phone and in a hall. */
  fontPx() {
    const inAHall = document.documentElement.dataset.lecture;
    const largest = inAHall && this.dim === 2 ? LARGEST_TYPE_IN_A_HALL_PX : LARGEST_TYPE_PX;
    const readable = inAHall ? SMALLEST_TYPE_IN_A_HALL_PX * Math.min(1, innerWidth / COARSE_PROJECTOR_PX) : 0;
    const asked = this.dim === 2 ? readable : readable / LARGER_IN_SPACE;
    const { clientWidth, clientHeight } = this.element;
    const width = this.dim === 3 ? Math.min(clientWidth, WIDEST_IN_SPACE * clientHeight) : clientWidth;
    return Math.round(Math.max(SMALLEST_TYPE_PX, asked, Math.min(largest, width / 50)));
  }

  /** The size of the type, for the style sheets too. */
  setType() {
    const px = this.fontPx();
    this.root.style.setProperty("--type", `${px}px`);
    return px;
  }

  async fit() {
    const { width, height } = this.size();
    const { layout } = /** @type {any} */ (this.gd);
    if (!layout || !width || !height || (layout.width === width && layout.height === height)) return;
    await this.unlessCleared(
      this.Plotly.relayout(this.gd, { width, height, "font.size": this.setType(), ...this.window?.wanted() }),
    );
    // Where its margins do not settle at once, Plotly draws once more and does not say so.
    if (this.figure) this.onChange();
  }

  /** A picture that is taken away while Plotly still works on it is no fault. @param {Promise<any>} drawing */
  async unlessCleared(drawing) {
    const { timesCleared } = this;
    try {
      await drawing;
    } catch (error) {
      if (timesCleared === this.timesCleared) throw error;
    }
  }

  makeToolbar() {
    const button = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ action) => {
      const element = html("button", { type: "button", "aria-label": label, title: label }, sign);
      element.addEventListener("click", action);
      return element;
    };
    return html(
      "div",
      { class: "toolbar", role: "group", "aria-label": "View" },
      this.makeUprightToggle(),
      button("Zoom in", "+", () => this.changeViewport((window) => window.zoom(1 / ZOOM_STEP))),
      button("Zoom out", "\u2212", () => this.changeViewport((window) => window.zoom(ZOOM_STEP))),
      button("Show everything", "\u2922", () => this.showAll()),
    );
  }

  makeUprightToggle() {
    const label = "Drag straight up and down";
    const toggle = html(
      "button",
      { type: "button", class: "only-in-space", "aria-label": label, title: label },
      "\u21d5",
    );
    toggle.setAttribute("aria-pressed", "false");
    toggle.addEventListener("click", () => {
      this.upright = !this.upright;
      toggle.setAttribute("aria-pressed", String(this.upright));
    });
    return toggle;
  }

  /** @param {(window: PlaneWindow | SpaceWindow) => void} change */
  changeViewport(change) {
    if (!this.window) return;
    change(this.window);
    return this.unlessCleared(this.Plotly.relayout(this.gd, this.window.wanted()));
  }

  /** As the picture began; and more of the plane, if a vector has become too long for that. */
  async showAll() {
    await this.changeViewport((window) => window.showAll());
    await this.settleRanges();
    const lost = this.outOfSight();
    if (lost.length > 0) await this.changeViewport((window) => window instanceof PlaneWindow && window.reachTo(lost));
  }

  /** Plotly's drawing goes, with its listeners and its graphics context. */
  clear() {
    this.timesCleared += 1;
    this.observer.disconnect();
    this.resized.cancel();
    freeGraphics(this.gd);
    this.Plotly.purge(this.gd);
    this.gd.replaceChildren();
    this.figure = null;
  }

  destroy() {
    this.clear();
    this.stopWatching();
  }
}

const coarsePointer = () => matchMedia("(pointer: coarse)").matches;

/** The ranges that a figure's axes begin with. @param {any} layout */
function axesOf({ xaxis, yaxis, scene }) {
  const axes = scene ? [scene.xaxis, scene.yaxis, scene.zaxis] : [xaxis, yaxis];
  return JSON.stringify(axes.map(({ range, title }) => [range, title?.text]));
}
