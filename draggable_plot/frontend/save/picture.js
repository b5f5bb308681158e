/**
 * The picture as it stands, as one SVG: Plotly's drawing and the moving marks, layer upon
 * layer as on the page. In space, what WebGL draws goes in as an image.
 * @typedef {import("../figure.js").DraggableFigure} DraggableFigure
 */
import { svg } from "../paint/svg.js";
import { spacePicture } from "../view/plotly_internals.js";
import { drawn } from "./drawn.js";
import { fontFaces } from "./fonts.js";

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
  for (const layer of stage.querySelectorAll("svg, canvas, .handle")) {
    if (layer.closest(".toolbar") || layer.parentElement?.closest("svg")) continue;
    const { left, top, width, height } = layer.getBoundingClientRect();
    const place = { left: left - origin.left, top: top - origin.top, width, height };
    if (width > 0 && height > 0) yield* layerAt(place, layer, gd, scale);
  }
}

/** @param {DOMRect | any} place @param {Element} layer @param {HTMLElement} gd @param {number} scale */
function* layerAt(place, layer, gd, scale) {
  const { left, top, width, height } = place;
  if (layer instanceof HTMLCanvasElement) {
    const href = gd.contains(layer) ? spacePicture(gd, scale) : layer.toDataURL();
    yield svg("image", { href, x: left, y: top, width, height });
  } else if (layer instanceof SVGElement) {
    const group = svg("g", { transform: `translate(${left} ${top})` });
    group.append(drawn(layer));
    const clipped = svg("g", layer.classList.contains("layer") ? { "clip-path": `url(#${CLIP})` } : {});
    clipped.append(group);
    yield clipped;
  } else yield* starAt(place, getComputedStyle(layer, "::before"));
}

/**
 * Handles are not drawn, since there is nothing to take hold of in a file, but for the one
 * that is itself a leaf: it is cut out of its square.
 * @param {DOMRect | any} place @param {CSSStyleDeclaration} style
 */
function* starAt({ left, top, width, height }, style) {
  const corners = [...style.clipPath.matchAll(/([\d.]+)(?:%|px)? ([\d.]+)(?:%|px)?/g)];
  if (!style.clipPath.startsWith("polygon")) return;
  const [inset, side] = [parseFloat(style.left), parseFloat(style.width)];
  const points = corners.map(([, x, y]) => [left + inset + (side * +x) / 100, top + inset + (side * +y) / 100]);
  if (width && height) yield svg("polygon", { points: points.join(" "), fill: style.backgroundColor });
}
