/**
 * Draws the moving marks: areas behind Plotly's own drawing (in space, surfaces within
 * it), all else as SVG in front of it. The same makers serve the plane and space, since a
 * straight line is seen as a straight line.
 * @typedef {import("../types.js").MarkDescription} MarkDescription
 * @typedef {import("../types.js").View} View
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { Depth } from "../view/depth.js";
import { SpaceView } from "../view/space.js";
import { hasAny } from "../scene/quantities.js";
import { namesIn } from "../scene/template.js";
import { AxisTitles } from "./axis_titles.js";
import { makeCells } from "./cells.js";
import { makeHeatmap, makeSheet } from "./heatmap.js";
import { makeLabels } from "./labels.js";
import { makePoints } from "./points.js";
import { makeDisc, makeEdge, makeLabel } from "./diagram.js";
import { makeArrow, makeOutline, makePolygon, makePolyline, makeSegment, makeSegments } from "./lines.js";
import { rectOf } from "./rects.js";
import { makeRegions } from "./regions.js";
import { makeRings } from "./rings.js";
import { makeSpot } from "./spot.js";
import { makeSurface } from "./surface.js";
import { svg } from "./svg.js";
import { Placing } from "./placing.js";
import { makeText } from "./text.js";

/** @type {Record<string, Function>} */
const MAKERS = {
  heatmap: makeHeatmap,
  regions: makeRegions,
  sheet: makeSheet,
  polygon: makePolygon,
  outline: makeOutline,
  surface: makeSurface,
  polyline: makePolyline,
  segment: makeSegment,
  segments: makeSegments,
  arrow: makeArrow,
  spot: makeSpot,
  points: makePoints,
  labels: makeLabels,
  rings: makeRings,
  cells: makeCells,
  text: makeText,
  edge: makeEdge,
  disc: makeDisc,
  label: makeLabel,
};

/** Shapes under Plotly's own drawing. */
const BEHIND = new Set(["polygon", "heatmap", "regions"]);

export class Painter {
  /**
   * @param {HTMLElement} stage  holds Plotly's element @param {HTMLElement} gd  that element
   * @param {import("../types.js").Description} description @param {Quantities} quantities
   */
  constructor(stage, gd, description, quantities) {
    const { marks } = description;
    this.stage = stage;
    this.quantities = quantities;
    this.layers = {
      behind: svg("svg", { class: "layer", "aria-hidden": "true" }),
      points: svg("svg", { class: "layer", "aria-hidden": "true" }),
      rings: svg("svg", { class: "layer", "aria-hidden": "true" }),
      front: svg("svg", { class: "layer", "aria-hidden": "true" }),
    };
    stage.prepend(this.layers.behind);
    stage.append(this.layers.points, this.layers.rings, this.layers.front);
    this.placing = new Placing(description);
    this.depth = new Depth(gd);
    this.axisTitles =
      description.dim === 3
        ? new AxisTitles(this.layers.front, titlesOf(description.figure.layout), this.placing)
        : null;
    this.painters = marks.map((mark) => ({
      of: mark.of,
      isText: mark.shape === "text",
      needs: mark.text ? [...mark.of, ...namesIn(mark.text)] : mark.of,
      draw: MAKERS[mark.shape](this.layerFor(mark), mark, quantities, this.placing),
    }));
  }

  /** Points and rings have layers to themselves: a thousand of them must not slow the others down. */
  layerFor(/** @type {MarkDescription} */ { shape }) {
    if (BEHIND.has(shape)) return this.layers.behind;
    return shape === "rings" || shape === "points" ? this.layers[shape] : this.layers.front;
  }

  /** Follows the plotting area. @param {View} view */
  resize(view) {
    const { left, top, width, height } = view.areaPx();
    const inset = `inset(${top}px calc(100% - ${left + width}px) calc(100% - ${top + height}px) ${left}px)`;
    for (const layer of Object.values(this.layers)) layer.style.clipPath = inset;
  }

  /** Notes what words must keep clear of. @param {View} view @param {Set<string>} changed */
  makeRoom(view, changed) {
    if (changed.has("size"))
      this.placing.buttons = [...this.stage.querySelectorAll(".toolbar")].map((bar) => rectOf(bar, this.stage));
    this.placing.follow(view, this.quantities, changed);
    if (view instanceof SpaceView) this.axisTitles?.follow(view, changed);
  }

  /** @param {View} view @param {Set<string>} changed */
  paint(view, changed) {
    if (view instanceof SpaceView && (changed.has("view") || changed.has(this.placing.moving ?? "")))
      this.depth.follow(view);
    // A word makes way for what moves, also where it says nothing of that.
    for (const { of, needs, draw, isText } of this.painters) {
      if (isText || changed.has("view") || hasAny(changed, needs))
        draw(
          of.map((name) => this.quantities.get(name)),
          view,
          changed,
        );
    }
  }

  remove() {
    this.depth.stop();
    for (const layer of this.stage.querySelectorAll(".layer")) layer.remove();
  }
}

/** @param {any} layout  Plotly's */
function titlesOf({ scene }) {
  return [scene.xaxis, scene.yaxis, scene.zaxis].map(({ title }) => title.text);
}
