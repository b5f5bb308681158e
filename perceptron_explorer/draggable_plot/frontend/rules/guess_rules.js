/** The rules of many guesses, which `later.js` fetches for the scenes that name them. */
import * as guesses from "./of_guesses.js";

/** @type {Record<string, Function>} */
export const RULES = {
  guess_results: guesses.guessResults,
  guess_arrows: guesses.guessArrows,
  guess_lines: guesses.guessLines,
};
