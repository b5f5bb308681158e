/** Places spread evenly over a list, as NumPy's linspace and round give them. */

/** To the nearest whole number, and from half-way to the even one. @param {number} value */
function roundHalfToEven(value) {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}

/**
 * At most so many of the places from 0 to length − 1, the first and the last among them.
 * @param {number} length @param {number} most  at least 2
 */
export function evenlySpread(length, most) {
  const places = new Float64Array(most);
  const step = (length - 1) / (most - 1);
  let number = 0;
  for (let k = 0; k < most; k++) {
    const place = k === most - 1 ? length - 1 : roundHalfToEven(k * step);
    if (number === 0 || place !== places[number - 1]) places[number++] = place;
  }
  return places.slice(0, number);
}
