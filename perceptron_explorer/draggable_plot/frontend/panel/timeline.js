/**
 * Something to be played: a whole number that runs from 0 to its last value, by itself, by
 * single steps, or to any place. The browser plays it; nothing moves unasked.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 * @typedef {import("../scene/quantities.js").Quantities} Quantities
 */
import { html } from "../dom/dom.js";
import { holdWhilePressed } from "../handles/pressed.js";
import { filled, namesIn } from "../scene/template.js";
import { makePlayer, speedsToChoose, usualSpeed } from "./player.js";
import { makeTrack } from "./track.js";

/** @param {PanelItem} item @param {LiveScene} scene */
export function makeTimeline(item, scene) {
  const { of = "", label = "", last = "", marked = "", parts = "", template = "", only = "", perSecond } = item;
  const end = () => Number(scene.get(last));
  /** What is played may have become shorter. */
  const at = () => Math.min(Number(scene.get(of)), end());
  const track = makeTrack(label);
  const onlyMarked = html("input", { type: "checkbox", "data-timeline": "only" });
  const speed = html("select", { "data-timeline": "speed", "aria-label": "Steps per second" });
  for (const [pace, words] of speedsToChoose()) speed.append(html("option", { value: String(pace) }, words));
  speed.value = String(usualSpeed(perSecond));

  /** @param {string} name */
  const marks = (name) => (name ? (scene.get(name) ?? []) : []);
  const stops = () => (onlyMarked.checked ? [0, ...marks(marked), end()] : null);
  const goTo = (/** @type {number} */ place) => scene.set(of, Math.max(0, Math.min(end(), place)));
  const advance = (/** @type {number} */ steps) => {
    goTo(further(at(), steps, stops()));
    if (at() === end()) pause();
  };
  const player = makePlayer(() => Number(speed.value), advance);

  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => void} */ action) => {
    const element = html("button", { type: "button", "data-timeline": name }, text);
    element.addEventListener("click", action);
    return element;
  };
  const stepBy = (/** @type {number} */ steps) => {
    pause();
    scene.update(); // The click before this one may be of the same frame.
    goTo(further(at(), steps, stops()));
    scene.commitSoon();
  };
  const play = button("play", "Play", () => (player.isRunning() ? pause() : start()));
  const back = button("back", "Back", () => stepBy(-1));
  const next = button("next", "Step", () => stepBy(1));
  const restart = button("start", "Restart", () => stepBy(-Infinity));

  function start() {
    if (at() >= end()) goTo(0);
    player.start();
    play.textContent = "Pause";
  }
  function pause() {
    if (!player.isRunning()) return;
    player.stop();
    play.textContent = "Play";
    scene.commitSoon();
  }

  track.input.addEventListener("input", () => {
    pause();
    goTo(Number(track.input.value));
  });
  track.input.addEventListener("change", () => scene.commit());
  holdWhilePressed(track.input, scene);
  track.input.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    play.click();
  });
  scene.onDestroy(() => player.stop());
  // A hand on a handle takes over; the handle keeps the event to itself.
  scene.stage.addEventListener("pointerdown", pause, { signal: scene.ended, capture: true });

  const shown = [of, last, ...namesIn(template)];
  return {
    element: html(
      "div",
      { class: "timeline", role: "group", "aria-label": label },
      html("div", { class: "buttons" }, back, play, next),
      track.element,
      html(
        "div",
        { class: "buttons" },
        restart,
        ...(only ? [html("label", { class: "only" }, onlyMarked, html("span", {}, only))] : []),
        speed,
      ),
    ),
    refresh: (/** @type {Quantities} */ quantities, /** @type {Set<string>} */ changed) => {
      if ([last, marked, parts].some((name) => changed.has(name))) track.draw(end(), marks(marked), marks(parts));
      if (!shown.some((name) => changed.has(name))) return;
      back.disabled = restart.disabled = at() === 0;
      next.disabled = at() === end();
      track.show(at(), filled(template, quantities), player.isRunning());
    },
  };
}

/**
 * So many stops further or, where it is negative, back; every number is one unless they are listed.
 * @param {number} from @param {number} steps @param {number[] | null} stops
 */
export function further(from, steps, stops) {
  if (!stops) return from + steps;
  const ahead = steps > 0 ? stops.filter((stop) => stop > from) : stops.filter((stop) => stop < from).reverse();
  return ahead[Math.min(Math.abs(steps), ahead.length) - 1] ?? from;
}
