/**
 * What a figure shows while a worker trains: how far it is, and a button that ends it. What is shown of
 * an older run is greyed, see styles/7_played.css.
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { html } from "../dom/dom.js";
import { ANSWERS } from "../scene/expressions.js";

const WHOLE = new Intl.NumberFormat("en");

/**
 * Returns what lets a scene show what the worker answers, and what it waits for.
 * @param {import("../training/long_runs.js").LongRuns} longRuns @param {string} unit  what a run is counted in
 */
export const followRuns = (longRuns, unit) => (/** @type {LiveScene} */ live) => {
  /** The sets of leaves of the scene that it has had runs of. */
  const leavesIn = () => [...live.quantities.known.values()].filter((value) => longRuns.isLeaves(value));
  const { root, panel } = live.place;
  const words = html("span");
  const button = html("button", { type: "button" }, "Stop");
  // It keeps its place: what stands below must not jump whenever a run begins or ends.
  const line = html("p", { class: "under-way", "aria-live": "off", hidden: "" }, words, button);
  (panel.querySelector(".group") ?? panel).append(line);
  button.addEventListener("click", () => {
    for (const X of leavesIn()) longRuns.stop(X);
  });
  const refresh = () => {
    const state =
      leavesIn()
        .map((X) => longRuns.stateOf(X))
        .find(Boolean) ?? null;
    mark(root, "computing", state !== null);
    mark(root, "outdated", state?.isOutdated === true);
    if (!state && button === root.ownerDocument.activeElement) focusNext(panel);
    if (!state) return;
    line.hidden = false;
    words.textContent = `Training: ${WHOLE.format(state.visits)} of at most ${WHOLE.format(state.mostVisits)} ${unit}`;
  };
  const end = longRuns.listen((isNew) => {
    if (isNew) live.set(ANSWERS, 0);
    refresh();
  });
  live.onDestroy(() => {
    for (const X of leavesIn()) longRuns.leave(X);
    end();
    for (const name of ["computing", "outdated"]) delete root.dataset[name];
  });
  refresh();
};

/** @param {HTMLElement} root @param {string} name @param {boolean} holds */
function mark(root, name, holds) {
  if (holds) root.dataset[name] = "true";
  else delete root.dataset[name];
}

/** The button goes, so the focus goes to the timeline. @param {HTMLElement} panel */
function focusNext(panel) {
  const next = panel.querySelector('[data-timeline="place"]');
  if (next instanceof HTMLElement) next.focus();
}
