/**
 * What indices pick of a tensor. Mirrors figures/matrices/tensor.py.
 */

const ALL = ":";

/** The entries that are left, the last index changing fastest. @param {number[]} shape @param {string[]} picks */
export function picked(shape, ...picks) {
  const lit = picks.includes(ALL) ? 1 : 2;
  const size = shape.reduce((product, length) => product * length, 1);
  return Array.from({ length: size }, (_, at) => {
    let rest = at;
    const indices = shape.map(() => 0);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      indices[axis] = rest % shape[axis];
      rest = Math.floor(rest / shape[axis]);
    }
    return picks.every((pick, axis) => pick === ALL || Number(pick) === indices[axis]) ? lit : 0;
  });
}

/** The axes that were left as they are. @param {number[]} shape @param {string[]} picks */
export function pickedShape(shape, ...picks) {
  return shape.filter((_, axis) => picks[axis] === ALL);
}

/** The one entry that is picked; null while several are. @param {number[]} entries @param {number[]} flags */
export function pickedEntry(entries, flags) {
  const at = flags.indexOf(2);
  return at < 0 ? null : entries[at];
}
