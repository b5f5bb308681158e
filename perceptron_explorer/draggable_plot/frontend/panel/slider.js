/**
 * A slider that can also run by itself: a sweep to and fro in the browser, which costs the
 * server nothing until it is stopped. It never starts unasked.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { html } from "../dom/dom.js";
import { holdWhilePressed } from "../handles/pressed.js";
import { wordsFor } from "../scene/format.js";
import { makeSetter } from "./setter.js";

/** @param {PanelItem} item @param {LiveScene} scene */
export function makeSlider(item, scene) {
  const { of = "", label = "", low = 0, high = 1, step = 1, unit = "", digits = 0, sweepMs = null } = item;
  const { needs = null, elseSay = "", once = false } = item;
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
  const current = () => Number(scene.get(of) ?? low);
  const atEnd = () => {
    setPlaying(false);
    scene.commit();
  };
  const sweep = makeSweep(low, high, sweepMs ?? 1, current, set, once ? atEnd : null);

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
    element: html(
      "div",
      { class: "slider" },
      html("label", {}, html("span", { class: "label" }, label), withEdge(input, item)),
      play,
      why,
    ),
    refresh: (/** @type {unknown} */ _quantities, /** @type {Set<string>} */ changed) => {
      if (needs && changed.has(needs)) allow(scene.get(needs) !== null);
      if (!changed.has(of)) return;
      const value = scene.get(of);
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
 * Between two numbers, from where the number is, one way in `oneWayMs`: to and fro, or up to the
 * end if there is something to do at the end. At the end it begins again from the low one.
 * @param {number} low @param {number} high @param {number} oneWayMs
 * @param {() => number} current @param {(number: number) => void} set @param {(() => void) | null} atEnd
 */
function makeSweep(low, high, oneWayMs, current, set, atEnd) {
  let request = 0;
  let direction = 1;
  let before = 0;
  // A whole number would lose the part of a step that a frame makes, so the way is kept here.
  let moved = low;
  const tick = (/** @type {number} */ now) => {
    moved += (direction * (high - low) * (now - before)) / oneWayMs;
    before = now;
    if (moved >= high) direction = -1;
    if (moved <= low) direction = 1;
    set(Math.max(low, Math.min(high, moved)));
    if (atEnd && moved >= high) return atEnd();
    request = requestAnimationFrame(tick);
  };
  return {
    start() {
      before = performance.now();
      moved = current();
      if (atEnd) direction = 1;
      if (atEnd && moved >= high) moved = low;
      request = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(request);
      request = 0;
    },
    isRunning: () => request !== 0,
  };
}
