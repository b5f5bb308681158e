/**
 * Answers to a question, counted: what the lecturer's page and the phones show of them.
 * @typedef {object} Question
 * @property {number} number @property {string} text @property {"choices" | "point"} kind
 * @property {string[]} choices
 * @property {number | number[] | null} right  the number of a choice from 0, a point, or nothing that may be told
 * @property {string} answer  what is said of it @property {1 | 2} round @property {boolean} revealed
 *
 * @typedef {{question: number, round: number, choice?: number, x?: number[]}} Answer
 * @typedef {{round: number, counts: number[], total: number}} Tally
 */

export const ROUND_NAMES = ["", "First round", "Second round"];

/** Those to this question. @template {Answer} A @param {Question} question @param {A[]} answers @returns {A[]} */
export const answersTo = ({ number }, answers) => answers.filter(({ question }) => question === number);

/** The rounds that there have been. @param {Question} question */
export const roundsOf = ({ round }) => (round === 1 ? [1] : [1, 2]);

/** How often each choice was made, round by round. @param {Question} question @param {Answer[]} answers @returns {Tally[]} */
export function tallies(question, answers) {
  const ofIt = answersTo(question, answers);
  return roundsOf(question).map((round) => {
    const made = ofIt.filter((answer) => answer.round === round);
    const counts = question.choices.map((_, i) => made.filter(({ choice }) => choice === i).length);
    return { round, counts, total: made.length };
  });
}

/** The share in per cent, without digits after the point; 0 of 0 is 0. @param {number} count @param {number} total */
export const percent = (count, total) => (total ? Math.round((100 * count) / total) : 0);

/** @param {number} count @param {number} total */
export const countWords = (count, total) => `${count} of ${total}, ${percent(count, total)} %`;

/** A, B, C: how people talk of a choice. @param {number} choice  from 0 */
export const letterOf = (choice) => String.fromCharCode(65 + choice);
