/**
 * A run whose weights were just changed by hand, as far as it is known before it is trained: up to the
 * change. All that it shows is as it will be; what is not known yet, above all how it ends, is null.
 * @typedef {import("./operands.js").Operands} Operands
 */
import { countBelow } from "../numbers/sorted.js";
import { keyOf, rowsIn } from "./operands.js";

/**
 * @param {Operands} before  of a run that is known
 * @param {any} record  what `perceptron_run` has made of it
 * @param {Operands} operands  of another run
 * @returns {any} the same for the other run; null unless it goes on from a frame of the known one
 */
export function soFar(before, record, operands) {
  const rows = rowsIn(operands[7]);
  const change = rows[rows.length - 1];
  if (!record || !change || !goesOn(before, operands)) return null;
  const [visit, ...weights] = change;
  const last = countBelow(record.visits, visit);
  return record.visits[last] === visit ? upTo(record, last, weights, operands) : null;
}

/** Whether both are one run up to the last change. @param {Operands} before @param {Operands} operands */
function goesOn(before, operands) {
  const rows = rowsIn(operands[7]);
  const [visit] = rows[rows.length - 1];
  const earlier = rowsIn(before[7]).filter(([step]) => step < visit);
  const withRows = (/** @type {Operands} */ one, /** @type {any} */ changes) =>
    keyOf(/** @type {Operands} */ ([...one.slice(0, 7), changes]));
  return withRows(before, earlier) === withRows(operands, rows.slice(0, -1));
}

/** @param {any} record @param {number} last  the frame of the change @param {number[]} weights @param {Operands} operands */
function upTo(record, last, weights, [X, , , , , , , changes]) {
  const nStates = last === 0 ? 0 : record.state[last - 1] + 1;
  const visit = record.visits[last];
  return {
    visits: record.visits.slice(0, last + 1),
    leaf: withLast(record.leaf, last, -1),
    error: withLast(record.error, last, 0),
    state: withLast(record.state, last, nStates),
    before: withLast(record.before, last, nStates),
    mistakes: record.mistakes.slice(0, last + 1),
    w: withRow(record.w, nStates, weights.slice(0, -1)),
    b: withLast(record.b, nStates, weights[weights.length - 1]),
    ...epochsUpTo(record, last, visit / X.nRows),
    mistake_frames: record.mistake_frames.slice(0, countBelow(record.mistake_frames, last)),
    last,
    last_visit: null,
    converged: null,
    stopped: null,
    complete: record.complete,
    changes: rowsIn(changes).length,
    first_change: rowsIn(changes)[0][0],
    rate: record.rate,
  };
}

/** @param {any} record @param {number} last @param {number} nEpochs  the last one need not be whole */
function epochsUpTo(record, last, nEpochs) {
  const perEpoch = record.per_epoch.slice(0, Math.ceil(nEpochs));
  const before = perEpoch.slice(0, -1).reduce((/** @type {number} */ sum, /** @type {number} */ n) => sum + n, 0);
  if (perEpoch.length > 0) perEpoch[perEpoch.length - 1] = record.mistakes[last] - before;
  const begins = record.epoch_frames.slice(0, perEpoch.length);
  return { per_epoch: perEpoch, epoch_frames: begins.map((/** @type {number} */ frame) => Math.min(frame, last)) };
}

/** @param {Float64Array | Int32Array | Int8Array} column @param {number} last @param {number} value */
function withLast(column, last, value) {
  const found = column.slice(0, last + 1);
  found[last] = value;
  return found;
}

/** @param {import("../types.js").Matrix} table @param {number} nRows @param {number[]} row */
function withRow({ data, nColumns }, nRows, row) {
  const found = new Float64Array((nRows + 1) * nColumns);
  found.set(data.subarray(0, nRows * nColumns));
  found.set(row, nRows * nColumns);
  return { data: found, nRows: nRows + 1, nColumns };
}
