/**
 * Checks of what comes in, with the sentences of perceptron_core/validation.py, labels.py and
 * conversion.py. Rows, columns and entries are counted from 1 in them, as a person counts.
 * @typedef {import("../types.js").Matrix} Matrix
 */
import { InputError } from "./input_error.js";

/** A number as Python's %g writes it: six digits, without zeros at the end. @param {number} number */
export function general(number) {
  if (!Number.isFinite(number)) return Number.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
  const [mantissa, exponent = "0"] = number.toExponential(5).split("e");
  const power = Number(exponent);
  const plain = (/** @type {string} */ text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  if (power >= -4 && power < 6) return plain(number.toFixed(5 - power));
  return `${plain(mantissa)}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** "1 entry" or "3 entries". @param {number} number @param {string} one @param {string} many */
export function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

/** Where the first entry is that is no finite number; −1 if there is none. @param {ArrayLike<number>} entries */
function firstNotFinite(entries) {
  for (let i = 0; i < entries.length; i++) if (!Number.isFinite(entries[i])) return i;
  return -1;
}

/** @param {string} place @param {string} name @param {number} entry */
function notFinite(place, name, entry) {
  return new InputError(
    `${place} of ${name} is not a finite number (${general(entry)}); every entry must be a finite number.`,
  );
}

/** @param {Matrix} X @param {string} [name] @param {number} [nFeatures] */
export function checkMatrix({ data, nColumns }, name = "X", nFeatures = nColumns) {
  const at = firstNotFinite(data);
  if (at >= 0) throw notFinite(`row ${Math.floor(at / nColumns) + 1}, column ${(at % nColumns) + 1}`, name, data[at]);
  if (nColumns === 0) throw new InputError(`${name} has no columns; give at least one feature.`);
  if (nColumns === nFeatures) return;
  throw new InputError(
    `${name} has ${counted(nColumns, "column", "columns")} where ${nFeatures} ` +
      `${nFeatures === 1 ? "is" : "are"} needed; give one column per feature.`,
  );
}

/** @param {ArrayLike<number>} vector @param {string} name @param {number} nFeatures */
export function checkVector(vector, name, nFeatures) {
  const at = firstNotFinite(vector);
  if (at >= 0) throw notFinite(`entry ${at + 1}`, name, vector[at]);
  if (vector.length === nFeatures) return;
  if (vector.length === 0) throw new InputError(`${name} has no entries; give at least one number.`);
  throw new InputError(
    `${name} has ${counted(vector.length, "entry", "entries")} where ${nFeatures} ` +
      `${nFeatures === 1 ? "is" : "are"} needed; give ${name} ${counted(nFeatures, "entry", "entries")}.`,
  );
}

/** @param {number} value @param {string} name */
export function checkScalar(value, name) {
  if (Number.isFinite(value)) return;
  throw new InputError(`${name} is not a finite number (${general(value)}); it must be a finite number.`);
}

/** 1 where the label is 1, else 0. @param {ArrayLike<number>} y @param {number} nSamples */
export function checkedLabels(y, nSamples) {
  const fires = new Uint8Array(y.length);
  for (let i = 0; i < y.length; i++) {
    if (y[i] === 1) fires[i] = 1;
    else if (y[i] !== 0) throw noLabel(y, i);
  }
  if (y.length === nSamples) return fires;
  throw new InputError(
    `y has ${counted(y.length, "label", "labels")} but there are ${counted(nSamples, "leaf", "leaves")}; ` +
      "give one label per leaf.",
  );
}

/** @param {ArrayLike<number>} y @param {number} first */
function noLabel(y, first) {
  const at = firstNotFinite(y);
  if (at >= 0) return notFinite(`entry ${at + 1}`, "y", y[at]);
  return new InputError(`entry ${first + 1} of y is ${general(y[first])}; every label must be 0 or 1.`);
}
