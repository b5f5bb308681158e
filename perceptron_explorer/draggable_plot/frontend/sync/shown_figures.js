/**
 * The figures on the page, for the page bar.
 * @typedef {import("../figure/figure.js").DraggableFigure} DraggableFigure
 */

/** @type {Set<DraggableFigure>} */
export const shownFigures = new Set();

/** The newest values that any of them was given: a server that has begun anew counts from there. */
export const newestRevision = () => Math.max(0, ...[...shownFigures].map(({ live }) => live?.revision ?? 0));
