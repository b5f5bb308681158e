/** Look-ups in sorted arrays, as NumPy's searchsorted. */

/** How many entries are below a number. @param {ArrayLike<number>} sorted @param {number} number */
export function countBelow(sorted, number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many entries are not above a number. @param {ArrayLike<number>} sorted @param {number} number */
export function countUpTo(sorted, number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
