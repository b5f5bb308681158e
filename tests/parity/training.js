/** What training makes of the cases of test_training.py: results as plain data, errors as sentences. */
import { InputError } from "#frontend/numbers/input_error.js";
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
