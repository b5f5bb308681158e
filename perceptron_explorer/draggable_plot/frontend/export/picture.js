/**
 * The picture at this moment, as one SVG: Plotly's drawing and the moving marks, layer upon
 * layer as on the page. In space, what WebGL draws goes in as an image.
 * @typedef {import("../figure/figure.js").DraggableFigure} DraggableFigure
 */
import { svg } from "../marks/svg.js";
import { spacePicture } from "../view/plotly_internals.js";
import { drawn } from "./drawn.js";
import { fontFaces } from "./fonts.js";
import { handleDrawn } from "./handles.js";

/** A slide; a picture of another shape fills it one way. */
const SLIDE_PX = { width: 1920, height: 1080 };

/**
 * @param {DraggableFigure} figure @param {boolean} withGround
 * @returns {Promise<SVGSVGElement>}
 */
export async function pictureOf(figure, withGround) {
  const { stage, root, live } = figure;
  const { width, height } = stage.size();
  const scale = Math.max(1, Math.min(SLIDE_PX.width / width, SLIDE_PX.height / height));
  const picture = svg("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  svg("title", {}, picture).textContent = root.getAttribute("aria-label");
  svg("desc", {}, picture).textContent = figure.describe();
  svg("style", {}, picture).textContent = await fontFaces(root);
  if (withGround) svg("rect", { width, height, fill: groundOf(root) }, picture);
  const area = live?.view.areaPx() ?? { left: 0, top: 0, width, height };
  picture.append(clipTo(area), ...layersOf(stage.element, stage.gd, scale));
  return picture;
}

/** @param {Element} root */
const groundOf = (root) => getComputedStyle(root).getPropertyValue("--ground").trim() || "white";

const CLIP = "plotting-area";

/** @param {{left: number, top: number, width: number, height: number}} area */
function clipTo({ left, top, width, height }) {
  const clip = svg("clipPath", { id: CLIP });
  svg("rect", { x: left, y: top, width, height }, clip);
  return clip;
}

/** @param {HTMLElement} stage @param {HTMLElement} gd @param {number} scale */
function* layersOf(stage, gd, scale) {
  const origin = gd.getBoundingClientRect();
  for (const layer of stage.querySelectorAll("svg, canvas, .handle:not(.outside)")) {
    if (layer.closest(".toolbar") || layer.parentElement?.closest("svg")) continue;
    const { left, top, width, height } = layer.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const place = { x: left - origin.left, y: top - origin.top };
    if (layer instanceof HTMLCanvasElement) {
      const href = gd.contains(layer) ? spacePicture(gd, scale) : layer.toDataURL();
      // A map has fewer pixels than it covers, and each stands for a cell: stretched, and not smoothed.
      const look = { preserveAspectRatio: "none", "image-rendering": getComputedStyle(layer).imageRendering };
      yield svg("image", { href, ...place, width, height, ...look });
    } else if (layer instanceof SVGElement) yield layerAt(place, layer);
    else yield* handleDrawn(layer, origin);
  }
}

/** Plotly's drawing, or moving marks, which end at the plotting area's edge. @param {{x: number, y: number}} place @param {SVGElement} layer */
function layerAt({ x, y }, layer) {
  const group = svg("g", { transform: `translate(${x} ${y})` });
  group.append(drawn(layer));
  const clipped = svg("g", layer.classList.contains("layer") ? { "clip-path": `url(#${CLIP})` } : {});
  clipped.append(group);
  return clipped;
}
