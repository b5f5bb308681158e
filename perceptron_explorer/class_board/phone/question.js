/**
 * The activity "question": answer by a choice or by a point in the plane, and see at the end what
 * the class has answered.
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("../../draggable_plot/frontend/board/tally.js").Question} Asked
 * @typedef {import("./board.js").Answer} Answer
 * @typedef {{elements: HTMLElement[], refresh: () => void, isHeld: () => boolean, leave: () => void,
 *   revealedWords: () => string}} Way  to answer
 */
import { answersTo } from "../../draggable_plot/frontend/board/tally.js";
import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { newId } from "./identity.js";
import { ChoiceAnswer } from "./question_choices.js";
import { PointAnswer } from "./question_point.js";
import { ANSWER_SHOWN, ANSWERED, CHOOSE, NO_QUESTION, SECOND_ROUND, TAP_POINT } from "./words.js";

/** How the page looks in an activity: without a picture, where choices need all the room. @param {import("./board.js").Settings} settings */
export function viewOf({ activity, question }) {
  return activity === "question" && question?.kind === "point" ? "point" : activity;
}

export class Question {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.stage = session.stage;
    this.asked = session.settings.question ?? null;
    const { main, stage } = session.parts;
    this.heading = html("section", { id: "question", "aria-label": "Question" }, ...headingOf(this.asked));
    main.insertBefore(this.heading, stage);
    /** @type {Way | null} */
    this.way =
      this.asked &&
      (this.asked.kind === "point" ? new PointAnswer(this, this.asked) : new ChoiceAnswer(this, this.asked));
    this.controls = { elements: this.way?.elements ?? [] };
    session.say(this.openingWords());
  }

  /** What is said aloud when the question, its round or its answer comes. */
  openingWords() {
    if (!this.asked || !this.way) return NO_QUESTION;
    return this.asked.revealed ? `${ANSWER_SHOWN} ${this.way.revealedWords()}` : this.asked.text;
  }

  /** All that are known to this question. @returns {Answer[]} */
  answers() {
    return this.asked ? answersTo(this.asked, this.session.answers()) : [];
  }

  /** This phone's own, one for each round at most. */
  own() {
    return this.answers().filter(({ mine }) => mine);
  }

  /** The own one of the round that is on. */
  now() {
    return this.own().find(({ round }) => round === this.asked?.round) ?? null;
  }

  canAnswer() {
    return this.asked !== null && !this.asked.revealed && this.session.canChange();
  }

  /** A phone has one answer in a round, which keeps its id. @param {{choice: number} | {x: number[]}} what */
  give(what) {
    if (!this.asked || this.asked.revealed || !this.session.mayChange()) return;
    const { number, round } = this.asked;
    this.session.put(this.now()?.id ?? newId(), "answer", { question: number, round, ...what });
  }

  refresh() {
    this.way?.refresh();
  }

  isHeld() {
    return this.way?.isHeld() ?? false;
  }

  /** What stands below while nothing is in the way. */
  advice() {
    if (!this.asked) return "";
    if (this.asked.revealed) return ANSWER_SHOWN;
    if (this.now()) return ANSWERED;
    return this.asked.kind === "point" ? TAP_POINT : CHOOSE;
  }

  /** Leave the page to another activity, or to what has become of the question. */
  leave() {
    this.way?.leave();
    this.heading.remove();
    this.stage.clear();
  }
}

/** @param {Asked | null} asked */
function headingOf(asked) {
  if (!asked) return [html("p", {}, NO_QUESTION)];
  const heading = html("h2", {}, asked.text);
  const isSecond = asked.round > 1 && !asked.revealed;
  return isSecond ? [html("p", { class: "round-name" }, SECOND_ROUND), heading] : [heading];
}
