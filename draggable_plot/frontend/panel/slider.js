/**
 * A slider that can also run by itself: a sweep to and fro in the browser, which costs the
 * server nothing until it is stopped. It never starts unasked.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../live_scene.js").LiveScene} LiveScene
 */
import { html } from "../dom.js";
import { holdWhilePressed } from "../handles/pressed.js";
import { wordsFor } from "../scene/format.js";
import { makeSetter } from "./setter.js";

/** @param {PanelItem} item @param {LiveScene} scene */
export function makeSlider(item, scene) {
  const { of = "", label = "", low = 0, high = 1, step = 1, unit = "", digits = 0, sweepMs = null } = item;
  const { needs = null, elseSay = "" } = item;
  const set = makeSetter(item, scene);
  const inWords = wordsFor(String(digits));
  const input = html("input", {
    type: "range",
    min: String(low),
    max: String(high),
    step: String(step),
    "aria-label": label,
    "data-slider": of,
  });
  const play = html("button", { type: "button", "data-sweep": of }, "Play");
  play.hidden = sweepMs === null;
  const why = html("p", { class: "why" }, elseSay);
  why.hidden = true;
  const sweep = makeSweep(low, high, sweepMs ?? 1, () => Number(scene.quantities.get(of) ?? low), set);

  const setPlaying = (/** @type {boolean} */ playing) => {
    play.textContent = playing ? "Pause" : "Play";
    if (playing) sweep.start();
    else sweep.stop();
  };
  play.addEventListener("click", () => {
    const starts = !sweep.isRunning();
    setPlaying(starts);
    if (!starts) scene.commit();
  });
  input.addEventListener("input", () => {
    setPlaying(false);
    set(Number(input.value));
  });
  input.addEventListener("change", () => scene.commit());
  holdWhilePressed(input, scene);
  scene.onDestroy(() => sweep.stop());
  // A hand on a handle takes over from the sweep; the handle keeps the event to itself.
  scene.stage.addEventListener("pointerdown", () => setPlaying(false), { signal: scene.ended, capture: true });

  const allow = (/** @type {boolean} */ allowed) => {
    if (!allowed) setPlaying(false);
    input.disabled = play.disabled = !allowed;
    why.hidden = allowed;
  };

  return {
    element: html("div", { class: "slider" }, html("label", {}, html("span", { class: "label" }, label), withEdge(input, item)), play, why),
    refresh: (/** @type {unknown} */ _quantities, /** @type {Set<string>} */ changed) => {
      if (needs && changed.has(needs)) allow(scene.quantities.get(needs) !== null);
      if (!changed.has(of)) return;
      const value = scene.quantities.get(of);
      if (value !== null) input.value = String(value);
      input.setAttribute("aria-valuetext", `${inWords(value)}${unit}`);
    },
  };
}

/** The slider over a stroke at the place that matters. @param {HTMLInputElement} input @param {PanelItem} item */
function withEdge(input, { edge = null, edgeLabel = "", low = 0, high = 1 }) {
  if (edge === null) return input;
  const share = (edge - low) / (high - low);
  const stroke = html("span", { class: "slider-mark", style: `--share: ${share.toFixed(4)}` }, edgeLabel);
  return html("span", { class: "marked-slider" }, input, stroke);
}

/**
 * To and fro between two numbers, from where the number is, once there and back in twice `oneWayMs`.
 * @param {number} low @param {number} high @param {number} oneWayMs
 * @param {() => number} current @param {(number: number) => void} set
 */
function makeSweep(low, high, oneWayMs, current, set) {
  let request = 0;
  let direction = 1;
  let before = 0;
  const tick = (/** @type {number} */ now) => {
    const moved = current() + (direction * (high - low) * (now - before)) / oneWayMs;
    before = now;
    if (moved >= high) direction = -1;
    if (moved <= low) direction = 1;
    set(Math.max(low, Math.min(high, moved)));
    request = requestAnimationFrame(tick);
  };
  return {
    start() {
      before = performance.now();
      request = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(request);
      request = 0;
    },
    isRunning: () => request !== 0,
  };
}
