/**
 * Scores that are linear in the features, all weights and biases in one vector: w₁, b₁, w₂, b₂ … Mirrors
 * perceptron_core/softmax/linear_scores.py, evaluation.py and descent.py.
 * @typedef {import("../types.js").Matrix} Matrix
 */

/**
 * The scores of one point, one for each class, into `scores`.
 * @param {Float64Array} data @param {number} at  where its features begin @param {number} nFeatures
 * @param {ArrayLike<number>} weights @param {Float64Array} scores
 */
function score(data, at, nFeatures, weights, scores) {
  for (let k = 0, entry = 0; k < scores.length; k++) {
    let sum = 0;
    for (let axis = 0; axis < nFeatures; axis++) sum += data[at + axis] * weights[entry++];
    scores[k] = sum + weights[entry++];
  }
}

/**
 * Probabilities in the place of scores. The largest score's power is 1 and is left to log1p: so a small loss
 * keeps all its digits.
 * @param {Float64Array} scores @param {number} [label] @returns {number} −log p of a class
 */
function normalise(scores, label = 0) {
  let first = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k] > scores[first]) first = k;
  const largest = scores[first];
  const behind = largest - scores[label];
  let others = 0;
  for (let k = 0; k < scores.length; k++) if (k !== first) others += scores[k] = Math.exp(scores[k] - largest);
  scores[first] = 1;
  for (let k = 0; k < scores.length; k++) scores[k] /= 1 + others;
  return Math.log1p(others) + behind;
}

/** @param {ArrayLike<number>} weights @param {number} nFeatures */
const classesIn = (weights, nFeatures) => weights.length / (nFeatures + 1);

/** @param {Matrix} X @param {ArrayLike<number>} weights @returns {Matrix} */
export function classProbabilities({ data, nRows, nColumns }, weights) {
  const nClasses = classesIn(weights, nColumns);
  const table = new Float64Array(nRows * nClasses);
  for (let row = 0; row < nRows; row++) {
    const scores = table.subarray(row * nClasses, (row + 1) * nClasses);
    score(data, row * nColumns, nColumns, weights, scores);
    normalise(scores);
  }
  return { data: table, nRows, nColumns: nClasses };
}

/** The class with the largest score, of equal ones the first. @param {Matrix} X @param {ArrayLike<number>} weights */
export function classPredictions({ data, nRows, nColumns }, weights) {
  const scores = new Float64Array(classesIn(weights, nColumns));
  return Array.from({ length: nRows }, (_, row) => {
    score(data, row * nColumns, nColumns, weights, scores);
    return scores.indexOf(Math.max(...scores));
  });
}

/** @param {ArrayLike<number>} y @param {ArrayLike<number>} predicted @param {number} nClasses @returns {Matrix} */
export function confusionMatrix(y, predicted, nClasses) {
  const data = new Float64Array(nClasses * nClasses);
  for (let row = 0; row < y.length; row++) data[y[row] * nClasses + predicted[row]] += 1;
  return { data, nRows: nClasses, nColumns: nClasses };
}

/**
 * A descent: a row of weights and a loss for each step from the start on, and the losses after a step.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {ArrayLike<number>} start @param {number} rate @param {number} nSteps
 */
export function softmaxRun(X, y, start, rate, nSteps) {
  if (!(Number.isInteger(nSteps) && nSteps >= 0)) return null;
  const count = start.length;
  const table = new Float64Array((nSteps + 1) * count);
  const losses = new Float64Array(nSteps + 1);
  table.set(Array.from(start));
  for (let step = 0; step <= nSteps; step++) {
    const weights = table.subarray(step * count, (step + 1) * count);
    const slopes = new Float64Array(count);
    losses[step] = lossAndSlopes(X, y, weights, slopes);
    if (step < nSteps)
      for (let entry = 0; entry < count; entry++)
        table[(step + 1) * count + entry] = weights[entry] - rate * slopes[entry];
  }
  return {
    weights: { data: table, nRows: nSteps + 1, nColumns: count },
    losses,
    after: Array.from(losses.subarray(1)),
  };
}

/**
 * The mean loss, and its gradient into `slopes`.
 * @param {Matrix} X @param {ArrayLike<number>} y @param {Float64Array} weights @param {Float64Array} slopes
 */
function lossAndSlopes({ data, nRows, nColumns }, y, weights, slopes) {
  const errors = new Float64Array(classesIn(weights, nColumns));
  let total = 0;
  for (let row = 0, at = 0; row < nRows; row++, at += nColumns) {
    score(data, at, nColumns, weights, errors);
    total += normalise(errors, y[row]);
    errors[y[row]] -= 1;
    for (let k = 0, entry = 0; k < errors.length; k++) {
      for (let axis = 0; axis < nColumns; axis++) slopes[entry++] += errors[k] * data[at + axis];
      slopes[entry++] += errors[k];
    }
  }
  for (let entry = 0; entry < slopes.length; entry++) slopes[entry] /= nRows;
  return total / nRows;
}
