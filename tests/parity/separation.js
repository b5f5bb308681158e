/** What the proofs of separability make of the cases of test_separation.py. */
import { separability } from "#frontend/separation/separability.js";
import { answerOf } from "./training.js";

export const verdict = (X, y) => answerOf(() => separability(X, y));
