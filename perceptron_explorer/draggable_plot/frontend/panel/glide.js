/**
 * Numbers and vectors that are seen to move to where a button or a prepared scene sends them:
 * in the browser, at no cost for the server. A hand or a key on the picture stops it where it is.
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 *
 * @typedef {object} Course
 * @property {number} overMs
 * @property {() => void} arrive  called at the end, to set the values themselves
 * @property {Set<string>} [turning]  vectors that turn and change their length, and do not cut across
 * @property {Set<string>} [whole]  numbers that are whole all the way
 */
import { angle, turnedTo } from "../rules/turning.js";
import { norm, scaled } from "../rules/vectors.js";

const lessMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Slow, fast, slow. @param {number} share */
const eased = (share) => share * share * (3 - 2 * share);

/** @param {any} from @param {any} to @param {number} share @returns {any} */
function between(from, to, share) {
  if (Array.isArray(to)) {
    const fits = Array.isArray(from) && from.length === to.length;
    return fits ? to.map((entry, i) => between(from[i], entry, share)) : to;
  }
  return typeof to === "number" && typeof from === "number" ? from + share * (to - from) : to;
}

/** On the way by a turn. @param {number[]} from @param {number[]} to @param {number} share */
function turned(from, to, share) {
  const [start, end] = [norm(from), norm(to)];
  const whole = start && end ? angle(from, to) : null;
  const direction = whole ? turnedTo(share * whole, to, from) : null;
  return direction ? scaled(direction, (start + share * (end - start)) / end) : between(from, to, share);
}

/** What turns on its way, and what stays whole. @param {import("../types.js").Description} description */
export function wayOf({ handles, panel }) {
  const arrows = handles.filter(({ style, along }) => ["tip", "first", "second"].includes(style) && !along);
  const counted = panel.flatMap(({ items }) => items).filter(({ kind }) => kind === "timeline" || kind === "steps");
  return { turning: new Set(arrows.map(({ sets }) => sets)), whole: new Set(counted.map(({ of }) => of ?? "")) };
}

/**
 * @param {LiveScene} scene @param {Record<string, any>} values @param {Course} course
 * @returns {() => void} stops it
 */
export function glide(scene, values, { overMs, arrive, turning = new Set(), whole = new Set() }) {
  if (!overMs || lessMotion()) {
    arrive();
    return () => {};
  }
  const stop = new AbortController();
  const names = Object.keys(values);
  const from = Object.fromEntries(names.map((name) => [name, scene.get(name)]));
  const onTheWay = (/** @type {string} */ name, /** @type {number} */ share) => {
    if (turning.has(name) && Array.isArray(from[name])) return turned(from[name], values[name], share);
    const value = between(from[name], values[name], share);
    return whole.has(name) ? Math.round(value) : value;
  };
  const began = performance.now();
  let request = 0;
  const end = () => {
    cancelAnimationFrame(request);
    stop.abort();
  };
  const tick = () => {
    const share = Math.min(1, (performance.now() - began) / overMs);
    if (share === 1) {
      end();
      arrive();
      return;
    }
    scene.setAll(Object.fromEntries(names.map((name) => [name, onTheWay(name, eased(share))])));
    request = requestAnimationFrame(tick);
  };
  const leave = () => {
    end();
    scene.commit();
  };
  for (const event of ["pointerdown", "keydown"])
    scene.place.root.addEventListener(event, leave, { signal: stop.signal, capture: true });
  scene.onDestroy(end);
  tick();
  return end;
}
