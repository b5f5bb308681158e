/**
 * One board on this phone: it brings together the connection, the queue, what is known of the
 * board, the picture and the activity that is on.
 * @typedef {import("./board.js").Leaf} Leaf
 * @typedef {{refresh: () => void, leave: () => void, isHeld: () => boolean, advice: () => string,
 *   controls: {elements: HTMLElement[]}}} Activity
 */
import { makeSpeaker } from "../../draggable_plot/frontend/dom/speech.js";
import { Board } from "./board.js";
import { Connection } from "./connection.js";
import { Follow } from "./follow.js";
import { memory, phoneId } from "./identity.js";
import { Leaves } from "./leaves.js";
import { Measure } from "./measure.js";
import { Question, viewOf } from "./question.js";
import { Queue } from "./queue.js";
import { sender } from "./requests.js";
import { Stage } from "./stage.js";
import { Weights } from "./weights.js";
import { connectionWords, ENDED, FROZEN, OFFLINE } from "./words.js";

/** @typedef {ReturnType<typeof import("./page.js").pageParts>} Parts */

const ACTIVITIES = {
  leaves: Leaves,
  measure: Measure,
  weights: Weights,
  question: Question,
  follow: Follow,
};

export class Session {
  /**
   * @param {Parts} parts @param {string} prefix  of the server's paths @param {string} code
   * @param {() => void} onMissing  called when there is no such board
   */
  constructor(parts, prefix, code, onMissing) {
    this.parts = parts;
    this.onMissing = onMissing;
    this.board = new Board();
    /** @type {Activity | null} */
    this.activity = null;
    /** What stands instead of the advice until something is done. */
    this.told = "";
    const storage = memory();
    const [phone, address] = [phoneId(storage), `${prefix}/class/api/${code}`];
    this.photoAddress = `${address}/measure?phone=${phone}`;
    this.stage = new Stage(parts.stage, () => this.activity?.refresh());
    this.speaker = makeSpeaker(parts.spoken, () => this.activity?.isHeld() ?? false);
    this.queue = new Queue(storage, code, {
      send: sender(`${address}/items`, phone),
      onOutcome: (outcome, entry) => this.onOutcome(outcome, entry),
      later: (action, ms) => setTimeout(action, ms),
    });
    this.connection = new Connection(`${address}/events?phone=${phone}`, {
      onState: (state) => this.onState(state),
      onMessage: (message) => this.onMessage(message),
      seq: () => this.board.seq,
    });
    this.connection.open();
  }

  /** There is always one while an activity is on. */
  get settings() {
    const { settings } = this.board;
    if (!settings) throw new Error("The board's settings are not known yet.");
    return settings;
  }

  /** The leaves of the phones. @returns {Leaf[]} */
  leaves() {
    return this.board.leaves(this.queue.entries);
  }

  weights() {
    return this.board.weights(this.queue.entries);
  }

  answers() {
    return this.board.answers(this.queue.entries);
  }

  /** With those that the lecturer has given. @returns {Leaf[]} */
  allLeaves() {
    return [...this.board.given, ...this.leaves()];
  }

  canChange() {
    return !this.settings.frozen && !this.connection.isFinished();
  }

  /** The same, and say why not. */
  mayChange() {
    if (!this.canChange()) this.tell(this.connection.isFinished() ? ENDED : FROZEN);
    return this.canChange();
  }

  /** @param {string} id @param {import("./queue.js").Entry["kind"]} kind @param {any} values */
  put(id, kind, values) {
    this.told = "";
    this.queue.put(id, kind, values);
    this.refresh();
  }

  /** @param {string} id @param {import("./queue.js").Entry["kind"]} kind */
  remove(id, kind) {
    this.told = "";
    this.queue.remove(id, kind, this.board.knows(id));
    this.refresh();
  }

  /** Say it aloud to who does not see the picture. @param {string} sentence */
  say(sentence) {
    this.speaker.afterRest(() => sentence, true);
  }

  /** Say it below the picture. @param {string} sentence */
  tell(sentence) {
    this.told = sentence;
    this.refresh();
  }

  /** @param {import("./board.js").Message} message */
  onMessage(message) {
    const before = this.board.settings;
    this.board.take(message);
    if (before?.frozen !== this.settings.frozen) this.told = "";
    const isNew = JSON.stringify(shape(before)) !== JSON.stringify(shape(this.settings));
    if (isNew) this.begin();
    this.refresh();
  }

  /** Begin with the activity that the lecturer has set. */
  begin() {
    const { features, activity } = this.settings;
    this.activity?.leave();
    this.parts.main.dataset.view = viewOf(this.settings);
    for (const part of [this.parts.stage, this.parts.controls]) part.hidden = false;
    this.parts.count.replaceChildren();
    this.activity = new ACTIVITIES[activity](this);
    this.parts.ofActivity.replaceChildren(...this.activity.controls.elements);
    // Last, since the picture gets the room that the controls leave.
    this.stage.setFeatures(features, activity === "weights" || activity === "follow");
  }

  /** @param {import("./connection.js").State} state */
  onState(state) {
    if (state === "missing" || state === "ended") this.queue.clear();
    this.queue.setOpen(state === "open");
    this.refresh();
    if (state === "missing") this.onMissing();
  }

  /** @param {import("./queue.js").Outcome} outcome @param {import("./queue.js").Entry} entry */
  onOutcome(outcome, entry) {
    if (outcome.is === "answered" && outcome.item) {
      this.board.takeItem({ kind: entry.kind, ...outcome.item, mine: true }, outcome.seq);
    }
    if (outcome.is === "refused") this.told = outcome.sentence;
    if (outcome.is === "lost") this.connection.lose();
    this.refresh();
  }

  refresh() {
    const { state } = this.connection;
    const { connection, main, notice } = this.parts;
    main.dataset.connection = state;
    setText(connection, connectionWords(state, this.board.host, this.queue.entries.length));
    if (!this.activity) return;
    this.activity.refresh();
    main.toggleAttribute("data-fixed", !this.canChange());
    setText(notice, this.noticeWords());
  }

  noticeWords() {
    if (this.connection.state === "ended") return ENDED;
    if (this.settings.frozen) return FROZEN;
    if (this.told) return this.told;
    if (this.connection.state === "offline" && this.queue.entries.length) return OFFLINE;
    return this.activity?.advice() ?? "";
  }
}

/** What makes another picture of the board when it changes. @param {import("./board.js").Settings | null} settings */
function shape(settings) {
  if (!settings) return null;
  const { activity, features, classes, question } = settings;
  return [activity, features, classes, activity === "question" && question];
}

/** A text that stands there already is not announced again. @param {HTMLElement} element @param {string} words */
function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
