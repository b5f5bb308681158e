/**
 * The place of the picture: Plotly's element, its size and colours, and the zoom buttons.
 */
import { html } from "./dom.js";
import { oncePerFrame } from "./frame.js";
import { themed, watchTheme } from "./theme.js";

const CONFIG = { displayModeBar: false, scrollZoom: false, doubleClick: "reset", responsive: false };
const ZOOM_STEP = 1.4;

export class Stage {
  /** @param {HTMLElement} root @param {any} Plotly @param {() => void} onChange  after every redraw */
  constructor(root, Plotly, onChange) {
    this.root = root;
    this.Plotly = Plotly;
    this.onChange = onChange;
    /** @type {{data: any[], layout: any} | null} */
    this.figure = null;
    /** @type {{x: [number, number], y: [number, number]}} */
    this.ranges = { x: [0, 1], y: [0, 1] };
    this.gd = html("div", { class: "plotly-picture", "aria-hidden": "true" });
    this.element = html("div", { class: "stage" }, this.gd, this.toolbar());
    this.resized = oncePerFrame(() => this.fit());
    this.observer = new ResizeObserver(() => this.resized.request());
    this.stopWatching = watchTheme(root, () => this.redraw());
  }

  /** @param {{data: any[], layout: any}} figure */
  async draw(figure) {
    const first = !this.figure;
    this.figure = figure;
    this.ranges = { x: figure.layout.xaxis.range, y: figure.layout.yaxis.range };
    await this.redraw();
    if (!first) return;
    this.observer.observe(this.element);
    const gd = /** @type {any} */ (this.gd);
    gd.on("plotly_relayouting", this.onChange);
    gd.on("plotly_relayout", (/** @type {object} */ change) => this.keepRanges(change));
    gd.on("plotly_afterplot", this.onChange);
  }

  async redraw() {
    if (!this.figure) return;
    const { data, layout } = themed(this.figure, this.root, this.fontPx());
    layout.xaxis.range = [...this.ranges.x];
    layout.yaxis.range = [...this.ranges.y];
    Object.assign(layout, this.size(), { dragmode: coarsePointer() ? false : "pan" });
    await this.Plotly.react(this.gd, data, layout, CONFIG);
  }

  size() {
    return { width: this.gd.clientWidth, height: this.gd.clientHeight };
  }

  /** Type grows with the picture, so that it reads on a phone and in a hall. */
  fontPx() {
    return Math.round(Math.max(13, Math.min(22, this.element.clientWidth / 50)));
  }

  fit() {
    const { width, height } = this.size();
    const { layout } = /** @type {any} */ (this.gd);
    if (!layout || !width || (layout.width === width && layout.height === height)) return;
    this.Plotly.relayout(this.gd, { width, height, "font.size": this.fontPx(), ...this.wanted() });
  }

  /**
   * The ranges that must be visible. Plotly widens one of them for equal scales, and would
   * start from the widened ones at the next size; so what was asked for is kept here.
   */
  wanted() {
    return { "xaxis.range": [...this.ranges.x], "yaxis.range": [...this.ranges.y] };
  }

  /** After a pan by hand. @param {object} change  Plotly's own account of it */
  keepRanges(change) {
    if (!("xaxis.range[0]" in change)) return;
    const { xaxis, yaxis } = /** @type {any} */ (this.gd).layout;
    this.ranges = { x: xaxis.range.slice(), y: yaxis.range.slice() };
  }

  toolbar() {
    const button = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ action) => {
      const element = html("button", { type: "button", "aria-label": label, title: label }, sign);
      element.addEventListener("click", action);
      return element;
    };
    return html(
      "div",
      { class: "toolbar", role: "group", "aria-label": "View" },
      button("Zoom in", "+", () => this.zoom(1 / ZOOM_STEP)),
      button("Zoom out", "\u2212", () => this.zoom(ZOOM_STEP)),
      button("Show everything", "\u2922", () => this.showAll()),
    );
  }

  /** @param {number} factor */
  zoom(factor) {
    /** @type {(range: [number, number]) => [number, number]} */
    const around = ([low, high]) => {
      const middle = (low + high) / 2;
      const half = ((high - low) / 2) * factor;
      return [middle - half, middle + half];
    };
    this.ranges = { x: around(this.ranges.x), y: around(this.ranges.y) };
    this.Plotly.relayout(this.gd, this.wanted());
  }

  showAll() {
    if (!this.figure) return;
    const { xaxis, yaxis } = this.figure.layout;
    this.ranges = { x: xaxis.range, y: yaxis.range };
    this.Plotly.relayout(this.gd, this.wanted());
  }

  destroy() {
    this.observer.disconnect();
    this.resized.cancel();
    this.stopWatching();
    this.Plotly.purge(this.gd);
  }
}

const coarsePointer = () => matchMedia("(pointer: coarse)").matches;
