/**
 * Keys in the activity "leaves". The picture has a cross-hair that arrow keys move; each leaf of
 * one's own is a stop of the Tab key.
 * @typedef {import("./leaves.js").Leaves} Leaves
 * @typedef {import("./plane.js").Point} Point
 */
import { nameOfKey } from "../../draggable_plot/frontend/dom/dom.js";
import { show, svg } from "../../draggable_plot/frontend/marks/svg.js";
import { PLANE_KEYS, placeWords } from "./words.js";

/** Shares of a feature's range, the larger one with the Shift key. */
const STEP = 0.02;
const LARGE_STEP = 0.1;
/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {Leaves} leaves @param {AbortSignal} signal */
export function listenToKeys(leaves, signal) {
  const { picture } = leaves.stage;
  const crossHair = makeCrossHair(leaves);
  picture.setAttribute("tabindex", "0");
  picture.setAttribute("aria-label", `The plane of the leaves. ${PLANE_KEYS}`);
  picture.addEventListener("keydown", (event) => onKey(leaves, crossHair, event), { signal });
  picture.addEventListener(
    "focusin",
    ({ target }) => {
      // What a finger means is for the pointer to say: the nearest leaf, not the topmost one.
      if (!(target instanceof SVGElement && target.matches(":focus-visible"))) return;
      leaves.choose(idOf(target));
      crossHair.show(target === picture && leaves.isFree);
    },
    { signal },
  );
  picture.addEventListener("focusout", () => crossHair.show(false), { signal });
}

/** The leaf that has the focus, or nothing. @param {EventTarget | null} target */
function idOf(target) {
  return target instanceof SVGElement ? (target.dataset.leaf ?? "") : "";
}

/** @param {Leaves} leaves @param {ReturnType<typeof makeCrossHair>} crossHair @param {KeyboardEvent} event */
function onKey(leaves, crossHair, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const leaf = leaves.mine().find(({ id }) => id === idOf(event.target));
  const key = nameOfKey(event);
  const arrow = ARROWS[key];
  if (!leaves.isFree && (arrow || key === "Enter" || key === " ")) return;
  if (arrow) {
    const step = event.shiftKey ? LARGE_STEP : STEP;
    if (leaf) leaves.move(leaf, stepped(leaves, leaf.x, arrow, step));
    else crossHair.move(arrow, step);
  } else if (leaf && (key === "Delete" || key === "Backspace")) {
    leaves.stage.picture.focus();
    leaves.chosen = leaf.id;
    leaves.takeAway();
  } else if (key === "c") {
    if (leaf) leaves.changeClass();
    else crossHair.changeClass();
  } else if (!leaf && (key === "Enter" || key === " ")) leaves.place(crossHair.at());
  else return;
  event.preventDefault();
}

/** @param {Leaves} leaves @param {Point} x @param {Point} arrow @param {number} step */
function stepped({ stage: { plane } }, x, arrow, step) {
  if (!plane) return x;
  const axes = plane.axes();
  const moved = plane.seen(x).map((entry, i) => entry + arrow[i] * step * (axes[i].high - axes[i].low));
  return plane.placed(x, moved);
}

/** @param {Leaves} leaves */
function makeCrossHair(leaves) {
  const { stage, settings, session } = leaves;
  const group = svg("g", { class: "cross-hair" }, stage.layers.above);
  const lines = [svg("line", {}, group), svg("line", {}, group)];
  let x = settings.features.map(({ low, high }) => (low + high) / 2);
  const at = () => stage.plane?.withSeen(stage.standing, stage.plane.seen(x)) ?? x;
  const draw = () => {
    if (!stage.plane) return;
    const { left, top, width, height } = stage.plane.area;
    const px = stage.plane.toPx(x);
    const ends = [
      { x1: px.x, x2: px.x, y1: top, y2: top + height },
      { x1: left, x2: left + width, y1: px.y, y2: px.y },
    ];
    lines.forEach((line, i) => {
      for (const [name, value] of Object.entries(ends[i])) line.setAttribute(name, String(value));
    });
  };
  show(group, false);
  return {
    at,
    show(/** @type {boolean} */ isShown) {
      draw();
      show(group, isShown);
    },
    /** @param {Point} arrow @param {number} step */
    move(arrow, step) {
      x = stepped(leaves, at(), arrow, step);
      this.show(true);
      session.say(`Cross-hair at ${placeWords(settings.features, x)}.`);
    },
    changeClass() {
      if (!session.mayChange()) return;
      leaves.setNext(1 - leaves.next);
      session.say(`The next leaf is ${settings.classes[leaves.next]}.`);
    },
  };
}
