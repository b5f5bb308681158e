/** What the phone says in the activity "measure". */

import { valueWords } from "./three_words.js";

export const TAKE_FIRST = "Lay one leaf on plain paper, then photograph it.";
export const TAKE_ANOTHER = "Photograph another leaf.";
export const NOT_KEPT = "The photograph is measured and not kept.";
export const READING = "Reading the photograph.";
export const MEASURING = "Measuring the leaf.";
export const IN_LINE = "Others are measuring. Yours comes in a moment.";
export const NOT_READ = "This is no picture that this browser can read. Take a photograph, or choose a JPEG.";
export const NOT_SENT = "The photograph did not reach the server. Try again.";
export const PUT_IT = "Choose its class, then put it on the board.";
export const TOUCH_ONE = "Touch the leaf that you mean.";
export const STAYS = "A measured leaf stays where it is. Photograph another one.";
export const MEASURED_KEYS = "C changes its class, Delete takes it away.";
export const PLANE_TITLE = "The plane of the leaves. The Tab key goes to yours.";
export const PHOTO_TITLE = "Your photograph, with an outline round each leaf that was found";

/** @param {import("./board.js").Feature[]} features @param {number[]} x */
export const numbersWords = (features, x) =>
  features.map((feature, column) => `${feature.name} ${valueWords(feature, x[column])}`).join(", ");

/** @param {number} index @param {number} number */
export const leafTitle = (index, number) => (number > 1 ? `Leaf ${index + 1} of ${number}: ` : "");
