/**
 * What was given has no answer. The sentence says what is wrong, where, and what would be right; it
 * can be shown to a person. Mirrors perceptron_core/errors.py; any other error is a mistake of ours.
 */
export class InputError extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = "InputError";
  }
}

/** Throws where a result has left the range of floats. @param {number} result @param {string} what */
export function refuseOverflow(result, what) {
  if (Number.isFinite(result)) return result;
  throw new InputError(`${what} is too large to be written as a number; give smaller entries.`);
}
