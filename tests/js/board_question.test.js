import assert from "node:assert/strict";
import { test } from "node:test";
import { BoardItems } from "#frontend/board/items.js";
import { crossAt, starAt } from "#frontend/board/point_answers.js";
import { answeredWords } from "#frontend/board/question_view.js";
import { answersTo, countWords, letterOf, percent, tallies } from "#frontend/board/tally.js";
import { Board } from "#phone/board.js";

const question = { number: 2, text: "What moves?", kind: "choices", choices: ["w", "b", "x"], right: 0, round: 1 };
const answer = (number, round, choice) => ({ question: number, round, choice });
const item = (id, values, more = {}) => ({ id, kind: "answer", values, gone: false, mine: false, ...more });
const settings = (more) => ({ activity: "question", hidden: false, revealed: false, question, ...more });

test("each choice is counted, in each round, and no other question's", () => {
  const answers = [answer(2, 1, 0), answer(2, 1, 2), answer(2, 1, 2), answer(1, 1, 0), answer(2, 2, 0)];
  assert.deepEqual(tallies(question, answers), [{ round: 1, counts: [1, 0, 2], total: 3 }]);
  assert.deepEqual(tallies({ ...question, round: 2 }, answers), [
    { round: 1, counts: [1, 0, 2], total: 3 },
    { round: 2, counts: [1, 0, 0], total: 1 },
  ]);
  assert.equal(answersTo(question, answers).length, 4);
});

test("shares are whole numbers of per cent, also where nobody has answered", () => {
  assert.deepEqual([percent(1, 3), percent(2, 3), percent(0, 0), percent(5, 5)], [33, 67, 0, 100]);
  assert.equal(countWords(1, 8), "1 of 8, 13 %");
  assert.deepEqual([0, 1, 5].map(letterOf), ["A", "B", "F"]);
});

test("how many have answered of how many phones", () => {
  assert.equal(answeredWords(0, 12, 1), "0 of 12 phones have answered.");
  assert.equal(answeredWords(1, 1, 1), "1 of 1 phone has answered.");
  assert.equal(answeredWords(3, 2, 2), "3 of 3 phones have answered in the second round.");
});

test("the lecturer's page forgets answers when another question is asked", () => {
  const board = new BoardItems();
  const leaf = { id: "leaf", kind: "leaf", values: { x: [1, 1], y: 0 }, gone: false };
  const items = [item("a", answer(2, 1, 0)), leaf];
  assert.equal(board.take({ settings: settings(), phones: 1, items }), false);
  assert.equal(board.of("answer").length, 1);
  board.take({ settings: settings({ question: { ...question, number: 3 } }), phones: 1, items: [] });
  assert.deepEqual([board.of("answer").length, board.of("leaf").length], [0, 1]);
});

test("an answer that is removed moves no leaf to another row", () => {
  const board = new BoardItems();
  board.take({ settings: settings(), phones: 1, items: [item("a", answer(2, 1, 0))] });
  const gone = [item("a", answer(2, 1, 0), { gone: true })];
  assert.equal(board.take({ settings: settings(), phones: 1, items: gone }), false);
  assert.deepEqual(board.of("answer"), []);
});

test("a phone knows its own answer before the server does", () => {
  const board = new Board();
  board.take({ seq: 3, settings: settings(), host: true, items: [item("a", answer(2, 1, 0), { mine: true })] });
  const waiting = [{ id: "a", kind: "answer", values: answer(2, 1, 2), edit: 4, tried: false }];
  assert.deepEqual(board.answers(waiting), [{ id: "a", mine: true, question: 2, round: 1, choice: 2 }]);
  assert.deepEqual(board.leaves(waiting), []);
});

test("a cross and a star have their middle where the point is", () => {
  assert.equal(crossAt({ x: 10, y: 20 }, 5), "M5,15L15,25M5,25L15,15");
  const corners = starAt({ x: 10, y: 20 }, 5).slice(1, -1).split("L");
  assert.equal(corners.length, 10);
  assert.equal(corners[0], "10.0,15.0");
});
