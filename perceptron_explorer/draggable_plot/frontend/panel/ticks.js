/**
 * Numbers from 0 to at least the largest, evenly spaced and easy to read; few of them.
 * @param {number} largest  at least `least` @param {number} [least]  how far they are apart at least
 */
export function niceTicks(largest, least = 1) {
  const power = 10 ** Math.floor(Math.log10(largest));
  const step =
    [0.5, 1, 2, 5].map((factor) => factor * power).find((size) => largest / size <= 3 && size >= least) ?? 10 * power;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, i) => i * step);
}
