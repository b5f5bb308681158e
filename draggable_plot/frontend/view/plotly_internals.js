/**
 * The one file that reads Plotly's private fields. Plotly has no public way from pixels
 * to data; tests/browser/test_plotly_internals.py holds what is assumed here, so that an
 * upgrade which changes it fails there first.
 */

/**
 * @typedef {object} PlaneAxis
 * @property {number} startPx  from the picture's left (x) or top (y) edge
 * @property {number} lengthPx
 * @property {[number, number]} range  in data units, low to high
 */

/** @param {any} gd  Plotly's graph element @param {'xaxis' | 'yaxis'} name @returns {PlaneAxis} */
export function planeAxis(gd, name) {
  const axis = gd._fullLayout[name];
  const [first, second] = axis.range.map(Number);
  return { startPx: axis._offset, lengthPx: axis._length, range: [Math.min(first, second), Math.max(first, second)] };
}
