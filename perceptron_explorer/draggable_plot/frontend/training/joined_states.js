/**
 * The weights of several runs as one table that holds only the rows that are used.
 * @typedef {import("./run.js").TrainingRun} TrainingRun
 */

/**
 * @param {TrainingRun[]} runs
 * @param {Int32Array[]} columns  rows of all the runs' states one after the other; they become the rows of
 *   the new table
 */
export function joinedStates(runs, columns) {
  const nStates = runs.reduce((sum, run) => sum + run.nUpdates + 1, 0);
  const places = new Int32Array(nStates);
  for (const column of columns) for (const state of column) places[state] = 1;
  let nUsed = 0;
  for (let state = 0; state < nStates; state++) places[state] = places[state] ? nUsed++ : -1;
  for (const column of columns) for (let k = 0; k < column.length; k++) column[k] = places[column[k]];
  const nColumns = runs[0].setup.X.nColumns;
  const w = { data: new Float64Array(nUsed * nColumns), nRows: nUsed, nColumns };
  const b = new Float64Array(nUsed);
  let first = 0;
  for (const { states, nUpdates } of runs) {
    for (let state = 0; state <= nUpdates; state++) {
      const place = places[first + state];
      if (place < 0) continue;
      for (let i = 0; i < nColumns; i++) w.data[place * nColumns + i] = states.w.data[state * nColumns + i];
      b[place] = states.b[state];
    }
    first += nUpdates + 1;
  }
  return { w, b };
}
