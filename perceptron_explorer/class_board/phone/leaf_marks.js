/**
 * Draws leaves, an element for each that stays as long as the leaf does: who has the focus on
 * one keeps it while all the others move.
 * @typedef {import("./board.js").Leaf} Leaf
 */
import { svg } from "../../draggable_plot/frontend/marks/svg.js";

const OWN_PX = 8;
const OTHERS_PX = 5.5;
const RING_PX = 14;
const OTHERS_RING_PX = 10;
const TARGET_PX = 22;

/**
 * A circle for class 0; for class 1 a triangle, or a diamond as in pictures in space.
 * @param {Leaf} leaf @param {number} r
 */
function outline({ x, y }, r) {
  if (y === 0) return `M${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
  if (x.length > 2) return `M0,${-1.4 * r}L${1.4 * r},0L0,${1.4 * r}L${-1.4 * r},0z`;
  const [up, aside] = [1.3 * r, 1.15 * r];
  return `M0,${-up}L${aside},${0.75 * up}L${-aside},${0.75 * up}z`;
}

export class LeafMarks {
  /** @param {SVGGElement} layer @param {boolean} isOwn  with a ring, and a stop for the Tab key */
  constructor(layer, isOwn) {
    this.layer = layer;
    this.isOwn = isOwn;
    /** @type {Map<string, {group: SVGGElement, shape: SVGPathElement, drawn: string}>} */
    this.marks = new Map();
  }

  /**
   * @param {Leaf[]} leaves @param {(leaf: Leaf) => import("./plane.js").Px} toPx
   * @param {(leaf: Leaf) => string} lookOf  further classes
   */
  draw(leaves, toPx, lookOf) {
    const ids = new Set(leaves.map(({ id }) => id));
    for (const [id, { group }] of this.marks) {
      if (!ids.has(id)) group.remove();
      if (!ids.has(id)) this.marks.delete(id);
    }
    for (const leaf of leaves) this.place(leaf, toPx(leaf), lookOf(leaf));
  }

  /** @param {Leaf} leaf @param {import("./plane.js").Px} px @param {string} look */
  place(leaf, { x, y }, look) {
    const mark = this.marks.get(leaf.id) ?? this.make(leaf.id);
    const drawn = `${x.toFixed(1)},${y.toFixed(1)} ${leaf.y} ${look}`;
    if (mark.drawn === drawn) return;
    mark.drawn = drawn;
    mark.group.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
    mark.group.setAttribute("class", `leaf class-${leaf.y} ${look}`.trim());
    mark.shape.setAttribute("d", outline(leaf, this.isOwn ? OWN_PX : OTHERS_PX));
  }

  /** @param {string} id */
  make(id) {
    const group = svg("g", { "data-leaf": id }, this.layer);
    if (this.isOwn) {
      svg("circle", { class: "target", r: TARGET_PX }, group);
    }
    svg("circle", { class: "ring", r: this.isOwn ? RING_PX : OTHERS_RING_PX }, group);
    const mark = { group, shape: svg("path", { class: "shape" }, group), drawn: "" };
    this.marks.set(id, mark);
    return mark;
  }

  /** @param {string} id */
  groupOf(id) {
    return this.marks.get(id)?.group;
  }
}
