/** Fewer leaves for the same point. Mirrors perceptron_core/separation/convex_weights.py. */
import { largestSize } from "../numbers/floats.js";
import { dependences } from "./singular_values.js";

/**
 * Positive weights of which few are left, with the same Σ weights · columns: Carathéodory's theorem by
 * its proof. As long as the columns in use depend on each other, go along that dependence, which
 * changes no sum, until a weight reaches 0.
 * @param {Float64Array[]} columns @param {Float64Array} weights  positive
 * @returns {Float64Array} not negative; as many as the columns have entries are positive, or fewer
 */
export function fewWeights(columns, weights) {
  const left = weights.slice();
  let open = dependences(columns);
  while (open.length > 0) {
    const along = withAFall(open[0]);
    let [step, first] = [Infinity, 0];
    for (let i = 0; i < left.length; i++) {
      if (along[i] > 0 && left[i] / along[i] < step) [step, first] = [left[i] / along[i], i];
    }
    for (let i = 0; i < left.length; i++) left[i] = Math.max(left[i] - step * along[i], 0);
    left[first] = 0;
    open = open.slice(1).map((one) => without(one, along, first));
  }
  return left;
}

/** @param {Float64Array} dependence */
function withAFall(dependence) {
  return Math.max(...dependence) >= -Math.min(...dependence) ? dependence : dependence.map((entry) => -entry);
}

/** A dependence that leaves alone the weight that has just become 0. @param {Float64Array} dependence @param {Float64Array} taken @param {number} place */
function without(dependence, taken, place) {
  const share = dependence[place] / taken[place];
  const left = dependence.map((entry, i) => (i === place ? 0 : entry - share * taken[i]));
  const size = Math.max(largestSize(left), 1e-300);
  return left.map((entry) => entry / size);
}
