/**
 * The choices of a question with how many have chosen each: a bar for each round, the right choice
 * with a sign and words, and one's own with words.
 * @typedef {import("./tally.js").Question} Question
 * @typedef {import("./tally.js").Answer} Answer
 */
import { html } from "../dom/dom.js";
import { countWords, letterOf, percent, ROUND_NAMES, tallies } from "./tally.js";

const OWN_NAMES = ["your answer", "your first answer", "your second answer"];

/** @param {Question} question @param {Answer[]} answers @param {Answer[]} own  of this phone, one for each round at most */
export function distribution(question, answers, own) {
  const counted = tallies(question, answers);
  const list = html("ol", { class: "distribution", "data-rounds": String(counted.length) });
  question.choices.forEach((words, choice) => {
    const tags = [
      ...(question.right === choice ? [tag("right", "✓ right answer")] : []),
      ...ownTags(own, choice, counted),
    ];
    const line = html(
      "p",
      { class: "choice-words" },
      letter(choice),
      html("span", { class: "choice-text" }, words),
      ...tags,
    );
    const bars = html("div", { class: "bars" }, ...counted.map((tally) => bar(tally, choice, counted.length > 1)));
    list.append(html("li", { class: question.right === choice ? "is-right" : "" }, line, bars));
  });
  return list;
}

/** The choices as they stand before anything is shown of the answers. @param {Question} question */
export function choicesOf({ choices }) {
  const lines = choices.map((words, choice) =>
    html("li", {}, letter(choice), html("span", { class: "choice-text" }, words)),
  );
  return html("ol", { class: "distribution plain" }, ...lines);
}

/** @param {number} choice */
export const letter = (choice) => html("strong", { class: "letter" }, letterOf(choice));

/** @param {string} kind @param {string} words */
const tag = (kind, words) => html("span", { class: `tag ${kind}` }, words);

/** @param {Answer[]} own @param {number} choice @param {import("./tally.js").Tally[]} counted */
function ownTags(own, choice, counted) {
  const rounds = own.filter((answer) => answer.choice === choice).map(({ round }) => round);
  if (rounds.length === 2) return [tag("own", "your answer, both times")];
  return rounds.map((round) => tag("own", OWN_NAMES[counted.length > 1 ? round : 0]));
}

/** @param {import("./tally.js").Tally} tally @param {number} choice @param {boolean} hasName */
function bar({ round, counts, total }, choice, hasName) {
  const track = html("span", { class: "track", "aria-hidden": "true" }, html("span", { class: "fill" }));
  track.style.setProperty("--share", `${percent(counts[choice], total)}%`);
  const name = hasName ? [html("span", { class: "round" }, ROUND_NAMES[round])] : [];
  const count = html("span", { class: "count" }, countWords(counts[choice], total));
  return html("div", { class: "bar", "data-round": String(round) }, ...name, track, count);
}
