/**
 * What draws a picture in space: a graphics card, or the processor in its place.
 */

/** Plotly's own: twice as many pixels across as the screen has. */
const [SHARP, COARSE] = [2, 1];
const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render/i;

/** @type {number | undefined} */
let known;

/**
 * How many pixels are drawn for each CSS pixel, across and down. Without a graphics card the
 * processor draws every frame of a drag, so it gets a quarter of the pixels.
 */
export function sharpness() {
  known ??= IN_SOFTWARE.test(renderer()) ? COARSE : SHARP;
  return known;
}

function renderer() {
  const gl = document.createElement("canvas").getContext("webgl");
  const names = gl?.getExtension("WEBGL_debug_renderer_info");
  const name = names ? String(gl?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : "";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return name;
}
