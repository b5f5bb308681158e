/**
 * The figures on the page, for the page bar.
 * @typedef {import("../figure/figure.js").DraggableFigure} DraggableFigure
 */

/** @type {Set<DraggableFigure>} */
export const shownFigures = new Set();

/** A figure and those that share its values, in the order of the page. @param {DraggableFigure} figure */
export function togetherWith(figure) {
  const group = figure.live?.description.shares;
  const others = [...shownFigures].filter((one) => group && one.live?.description.shares === group);
  const isBefore = (/** @type {DraggableFigure} */ one, /** @type {DraggableFigure} */ other) =>
    one.root.compareDocumentPosition(other.root) & Node.DOCUMENT_POSITION_FOLLOWING;
  return others.length > 0 ? others.sort((one, other) => (isBefore(one, other) ? -1 : 1)) : [figure];
}

/** The newest values that any of them was given: a server that has begun anew counts from there. */
export const newestRevision = () => Math.max(0, ...[...shownFigures].map(({ live }) => live?.revision ?? 0));
