/**
 * Numbers and vectors that are seen to move to where a button sends them: in the browser, at
 * no cost for the server. A hand on the picture stops it where it is.
 * @typedef {import("../live_scene.js").LiveScene} LiveScene
 */

const lessMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Slow, fast, slow. @param {number} share */
const eased = (share) => share * share * (3 - 2 * share);

/** @param {any} from @param {any} to @param {number} share @returns {any} */
function between(from, to, share) {
  if (Array.isArray(to)) return to.map((entry, i) => between(from[i], entry, share));
  return typeof to === "number" && typeof from === "number" ? from + share * (to - from) : to;
}

/** @param {LiveScene} scene @param {Record<string, any>} values @param {number} overMs */
export function glide(scene, values, overMs) {
  if (!overMs || lessMotion()) return scene.act(values);
  const stop = new AbortController();
  const names = Object.keys(values);
  const from = Object.fromEntries(names.map((name) => [name, scene.quantities.get(name)]));
  const began = performance.now();
  let request = 0;
  const tick = () => {
    const share = Math.min(1, (performance.now() - began) / overMs);
    if (share === 1) return end(), scene.act(values);
    scene.setValues(Object.fromEntries(names.map((name) => [name, between(from[name], values[name], eased(share))])));
    request = requestAnimationFrame(tick);
  };
  const end = () => {
    cancelAnimationFrame(request);
    stop.abort();
  };
  const leave = () => {
    end();
    scene.commit();
  };
  for (const event of ["pointerdown", "keydown"])
    scene.place.root.addEventListener(event, leave, { signal: stop.signal, capture: true });
  scene.onDestroy(end);
  tick();
}
