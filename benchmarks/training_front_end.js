/**
 * What training and the proofs cost in the browser's engine, for training.py. It reads one line of JSON,
 * {task, cases}, and writes one: the seconds of the task, and what it came to.
 */
import { readFileSync } from "node:fs";
import { separability } from "#frontend/separation/separability.js";
import { mistakeBound } from "#frontend/training/novikoff.js";
import { train } from "#frontend/training/run.js";
import { seconds } from "./timing.js";

/** Leaves from two files, the features as floats of 64 bits and the labels as bytes. */
function leavesOf({ features, labels, nColumns }) {
  const bytes = readFileSync(features);
  const data = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { X: { data, nRows: data.length / nColumns, nColumns }, y: new Uint8Array(readFileSync(labels)) };
}

const TASKS = {
  train: ({ X, y, maxEpochs }) => train(X, y, { maxEpochs }),
  states: ({ X, y, maxEpochs }) => train(X, y, { maxEpochs }).states,
  separability: ({ X, y }) => separability(X, y),
  bound: ({ X, y, verdict }) => mistakeBound(X, y, verdict),
  frame: ({ X, y, maxEpochs }) => [train(X, y, { maxEpochs }).states, mistakeBound(X, y, separability(X, y))],
};

const { task, cases } = JSON.parse(readFileSync(0, "utf-8"));
const found = cases.map((one) => {
  const leaves = leavesOf(one);
  return { ...one, ...leaves, verdict: task === "bound" ? separability(leaves.X, leaves.y) : null };
});
const taken = seconds((number) => TASKS[task](found[number % found.length]));
const { w, b, nVisits } = train(found[0].X, found[0].y, found[0]);
process.stdout.write(JSON.stringify({ seconds: taken, w: Array.from(w), b, nVisits }));
