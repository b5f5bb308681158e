/**
 * The question on the lecturer's page: how many have answered, and once it is revealed, what. The
 * board's feed brings it up to date, without a run of the page.
 * @typedef {import("./items.js").BoardItems} BoardItems
 */
import { html } from "../dom/dom.js";
import { choicesOf, distribution } from "./distribution.js";
import { pointAnswers } from "./point_answers.js";
import { answersTo } from "./tally.js";

/** @type {Set<QuestionView>} */
const views = new Set();
/** What the feed has told last: a view may come later than that. @type {BoardItems | null} */
let known = null;

/** @param {BoardItems | null} board */
export function tellQuestion(board) {
  known = board;
  for (const view of views) view.show(board);
}

class QuestionView {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.section = html("section", { class: "board-question", "aria-label": "Question" });
    this.shown = "";
    parent.replaceChildren(this.section);
    this.show(known);
  }

  /** @param {BoardItems | null} board */
  show(board) {
    const question = board?.settings?.question;
    if (!board || !question) return;
    const answers = board.of("answer").map(({ values }) => values);
    const leaves = question.kind === "point" && question.revealed ? board.leaves() : [];
    const shown = JSON.stringify([question, answers, board.phones, leaves, board.settings?.features]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.section.replaceChildren(...parts(question, answers, board, leaves));
  }
}

/**
 * @param {import("./tally.js").Question} question @param {import("./tally.js").Answer[]} answers
 * @param {BoardItems} board @param {{x: number[], y: number}[]} leaves
 */
function parts(question, answers, board, leaves) {
  const heading = html("h2", {}, question.text);
  const answered = answersTo(question, answers).filter(({ round }) => round === question.round).length;
  const count = html("p", { class: "answered" }, answeredWords(answered, board.phones, question.round));
  if (!question.revealed) return question.kind === "point" ? [heading, count] : [heading, choicesOf(question), count];
  const words = question.answer ? [html("p", { class: "answer-words" }, question.answer)] : [];
  const shown =
    question.kind === "point"
      ? pointAnswers(question, answers, board.settings?.features ?? [], leaves)
      : distribution(question, answers, []);
  return [heading, shown, ...words, count];
}

/** @param {number} answered @param {number} phones @param {number} round */
export function answeredWords(answered, phones, round) {
  // Who has answered may have gone since: never "3 of 2".
  const all = Math.max(phones, answered);
  const which = round > 1 ? " in the second round" : "";
  return `${answered} of ${all} ${all === 1 ? "phone has" : "phones have"} answered${which}.`;
}

/** @param {{parentElement: HTMLElement}} component */
export function mount({ parentElement }) {
  const there = parentElement.querySelector(".board-question");
  if (!there) views.add(new QuestionView(parentElement));
  return {
    destroy() {
      for (const view of views) if (parentElement.contains(view.section)) views.delete(view);
      parentElement.replaceChildren();
    },
  };
}
