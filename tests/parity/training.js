/** What training makes of the cases of test_training.py: results as plain data, errors as sentences. */
import { InputError } from "#frontend/numbers/input_error.js";
import { averages } from "#frontend/training/averaged.js";
import { correctCounts } from "#frontend/training/correct_counts.js";
import { mistakeBound } from "#frontend/training/novikoff.js";
import { frameAt, playback } from "#frontend/training/playback.js";
import { pocket } from "#frontend/training/pocket.js";
import { train } from "#frontend/training/run.js";

/** A result, or the sentence of the InputError; any other error fails the test. */
export function answerOf(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return { sentence: error.message };
    throw error;
  }
}

export function run(X, y, options) {
  return answerOf(() => {
    const { setup, ...run } = train(X, y, options);
    return run;
  });
}

export function states(X, y, options) {
  return answerOf(() => {
    const run = train(X, y, options);
    return { ...run.states, leaves: run.leavesAt(Array.from({ length: run.nVisits }, (_, step) => step)) };
  });
}

export function played(X, y, options, changes, mostFrames) {
  return answerOf(() => {
    const others = changes.map(({ step, w, b }) => ({ ...options, firstVisit: step, w, b }));
    const runs = [options, ...others].map((ofRun) => train(X, y, ofRun));
    const frames = playback(runs, mostFrames);
    return { ...frames, found: Array.from({ length: 50 }, (_, step) => frameAt(frames, step)) };
  });
}

export function pockets(X, y, options, states) {
  return answerOf(() => {
    const run = train(X, y, options);
    return [pocket(run), pocket(run, { everyState: false }), pocket(run, { states })];
  });
}

export function counts(X, y, options) {
  return answerOf(() => {
    const { w, b } = train(X, y, options).states;
    return correctCounts(X, y, w, b);
  });
}

export const means = (X, y, options, steps) => answerOf(() => averages(train(X, y, options), steps));

export const bound = (X, y) => answerOf(() => mistakeBound(X, y));

export const playedNothing = () => answerOf(() => playback([]));
