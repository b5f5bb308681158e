/**
 * Fingers and mice in the activity "leaves": a tap places or chooses a leaf, a drag moves one.
 * @typedef {import("./leaves.js").Leaves} Leaves
 * @typedef {import("./plane.js").Px} Px
 */

/** How near to a leaf a finger takes hold of it; a target is 44 px wide. */
const REACH_PX = 22;
/** A finger that moves less than this has tapped. */
const STILL_PX = 8;

/** @param {Leaves} leaves @param {AbortSignal} signal */
export function listenToPointers(leaves, signal) {
  const { stage, session } = leaves;
  /** @type {{pointer: number, from: Px, leaf: import("./board.js").Leaf | null, wasChosen: boolean,
   *   hasMoved: boolean} | null} */
  let gesture = null;
  const stop = () => {
    gesture = leaves.held = null;
    leaves.refresh();
  };

  stage.picture.addEventListener(
    "pointerdown",
    (event) => {
      // A second finger means neither a tap nor a drag.
      if (gesture) return stop();
      const from = stage.pxOf(event);
      if (event.button || !stage.plane?.contains(from)) return;
      const leaf = nearest(leaves, from);
      gesture = { pointer: event.pointerId, from, leaf, wasChosen: leaf?.id === leaves.chosen, hasMoved: false };
      stage.picture.setPointerCapture(event.pointerId);
      if (leaf) leaves.choose(leaf.id);
    },
    { signal },
  );

  stage.picture.addEventListener(
    "pointermove",
    (event) => {
      if (gesture?.pointer !== event.pointerId || !stage.plane) return;
      const px = stage.pxOf(event);
      gesture.hasMoved ||= Math.hypot(px.x - gesture.from.x, px.y - gesture.from.y) > STILL_PX;
      if (!gesture.leaf || !gesture.hasMoved || !leaves.isFree || !session.canChange()) return;
      leaves.held = { id: gesture.leaf.id, x: stage.plane.toData(offset(leaves, gesture, px), gesture.leaf.x) };
      leaves.refresh();
    },
    { signal },
  );

  stage.picture.addEventListener(
    "pointerup",
    (event) => {
      if (gesture?.pointer !== event.pointerId) return;
      const { leaf, wasChosen, hasMoved, from } = gesture;
      const to = leaves.held?.x;
      gesture = leaves.held = null;
      if (leaf && hasMoved) leaves.move(leaf, to ?? leaf.x);
      else if (!leaf && !hasMoved && stage.plane) leaves.place(stage.plane.toData(from, stage.standing));
      // What the slider of a third feature does is for the next leaf again.
      if (wasChosen && !hasMoved && stage.third >= 0) leaves.choose("");
      session.refresh();
    },
    { signal },
  );
  stage.picture.addEventListener("pointercancel", stop, { signal });
}

/**
 * Where the leaf goes: it keeps its distance from the finger, so that it does not jump.
 * @param {Leaves} leaves @param {{from: Px, leaf: import("./board.js").Leaf | null}} gesture @param {Px} px
 */
function offset({ stage }, { from, leaf }, px) {
  if (!leaf || !stage.plane) return px;
  const start = stage.plane.toPx(leaf.x);
  return { x: start.x + px.x - from.x, y: start.y + px.y - from.y };
}

/** The own leaf that a finger means. @param {Leaves} leaves @param {Px} px */
function nearest(leaves, px) {
  let [found, reach] = [/** @type {import("./board.js").Leaf | null} */ (null), REACH_PX];
  for (const leaf of leaves.mine()) {
    const at = leaves.stage.plane?.toPx(leaf.x) ?? px;
    const distance = Math.hypot(at.x - px.x, at.y - px.y);
    if (distance < reach) [found, reach] = [leaf, distance];
  }
  return found;
}
