/**
 * Calls functions of the front end for the tests in Python. Each line that comes in names a
 * module, a function (or a rule) of it and the arguments of many calls; a line goes out with what
 * each call returned, or with the error that one of them threw.
 */
import { createInterface } from "node:readline";

/** A table comes as its rows, since the front end has a form of its own for it. */
const received = (_, value) =>
  value?.rows
    ? {
        data: Float64Array.from(value.rows.flat()),
        nRows: value.rows.length,
        nColumns: value.nColumns,
      }
    : value;

const rowsOf = ({ data, nRows, nColumns }) =>
  Array.from({ length: nRows }, (_, row) => Array.from(data.subarray(row * nColumns, (row + 1) * nColumns)));

/** What JSON has no word for goes as text, so that it can never pass for null. */
function sent(_, value) {
  if (value?.data instanceof Float64Array) return rowsOf(value);
  if (value === undefined) return "undefined";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return ArrayBuffer.isView(value) ? Array.from(value) : value;
}

async function answer({ module, name, cases }) {
  const found = await import(module);
  if (name === null) return Object.keys(found.RULES);
  const call = (found.RULES ?? found)[name];
  return cases.map((args) => call(...args));
}

for await (const line of createInterface({ input: process.stdin })) {
  let text;
  try {
    text = JSON.stringify({ results: await answer(JSON.parse(line, received)) }, sent);
  } catch (error) {
    text = JSON.stringify({ error: String(error.stack) });
  }
  process.stdout.write(`${text}\n`);
}
