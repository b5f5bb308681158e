/**
 * The activity "measure": a leaf in a photograph becomes a leaf on the board, where its features
 * put it. The server measures; the photograph stays on the phone only for as long as it is shown.
 */
import { Leaves } from "./leaves.js";
import { MeasureControls } from "./measure_controls.js";
import { smaller } from "./measure_photo.js";
import { sendPhoto } from "./measure_requests.js";
import { PhotoView } from "./measure_view.js";
import * as words from "./measure_words.js";
import { LIMIT_REACHED } from "./words.js";

/** @typedef {"idle" | "reading" | "sending" | "waiting" | "found" | "refused" | "lost"} State */

export class Measure extends Leaves {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    super(session);
    this.isFree = false;
    /** @type {State} */
    this.state = "idle";
    /** @type {import("./measure_photo.js").Photo | null} */
    this.photo = null;
    /** @type {import("./measure_requests.js").Found[]} */
    this.found = [];
    /** Which of them is meant. */
    this.at = 0;
    /** Ends what is under way for one photograph. */
    this.work = new AbortController();
    this.view = new PhotoView(this.stage, (index) => this.mean(index));
    this.panel = new MeasureControls(this);
    this.controls.elements = this.panel.elements;
    this.stage.picture.setAttribute("aria-label", words.PLANE_TITLE);
  }

  /** The leaf in the photograph that is meant, if there is one. */
  get leaf() {
    return this.state === "found" ? this.found[this.at] : undefined;
  }

  refresh() {
    super.refresh();
    this.view.refresh(
      this.at,
      this.found.map((_, index) => this.title(index)),
    );
    this.panel.refresh();
  }

  /** Which leaf it is, and its numbers. @param {number} index */
  title(index) {
    const numbers = words.numbersWords(this.settings.features, this.found[index].x);
    return words.leafTitle(index, this.found.length) + numbers;
  }

  advice() {
    if (this.leaf?.problem) return this.leaf.problem;
    if (this.state === "reading") return words.READING;
    if (this.state === "sending") return words.MEASURING;
    if (this.state === "waiting") return words.IN_LINE;
    if (this.state === "lost") return words.NOT_SENT;
    if (this.mine().length >= this.settings.limit) return LIMIT_REACHED;
    if (this.leaf) return this.found.length > 1 ? words.TOUCH_ONE : words.PUT_IT;
    return this.mine().length ? words.TAKE_ANOTHER : words.TAKE_FIRST;
  }

  /** Show a photograph and have it measured. @param {Blob} file */
  async take(file) {
    if (!this.session.mayChange()) return;
    this.discard();
    this.become("reading");
    const { signal } = this.work;
    const photo = await smaller(file).catch(() => null);
    if (signal.aborted) return photo && URL.revokeObjectURL(photo.url);
    if (!photo) {
      this.become("idle");
      return this.session.tell(words.NOT_READ);
    }
    this.photo = photo;
    this.view.show(photo);
    await this.send();
  }

  async send() {
    const { photo, work } = this;
    if (!photo) return;
    this.become("sending");
    this.panel.back.focus();
    const onWait = () => this.become("waiting");
    const outcome = await sendPhoto(this.session.photoAddress, photo.blob, { signal: work.signal, onWait });
    if (work.signal.aborted) return;
    this.found = outcome.is === "found" ? outcome.leaves : [];
    this.view.mark(this.found);
    this.become(outcome.is);
    if (outcome.is === "refused") this.session.tell(outcome.sentence);
    this.mean(0);
  }

  /** Choose a leaf of the photograph. @param {number} index */
  mean(index) {
    this.at = index;
    this.session.refresh();
    if (this.leaf) this.session.say(`${this.title(index)}. ${this.advice()}`);
  }

  /** Put the leaf that is meant on the board; the others of the photograph stay. */
  put() {
    const { leaf } = this;
    if (!leaf || leaf.problem || !super.place(leaf.x)) return;
    this.found = this.found.filter((other) => other !== leaf);
    if (!this.found.length) return this.discard();
    this.view.mark(this.found);
    this.at = 0;
    this.session.refresh();
  }

  /** Forget the photograph, and show the plane. */
  discard() {
    const hadPhoto = this.photo !== null;
    this.work.abort();
    this.work = new AbortController();
    this.photo = null;
    this.found = [];
    this.at = 0;
    this.view.show(null);
    this.become("idle");
    if (hadPhoto) this.panel.camera.input.focus();
  }

  /** @param {State} state */
  become(state) {
    this.state = state;
    this.session.told = "";
    this.session.refresh();
  }

  /** A tap on the plane is no leaf here. */
  place() {
    this.session.tell(words.STAYS);
    return "";
  }

  move() {
    this.session.tell(words.STAYS);
  }

  keyWords() {
    return words.MEASURED_KEYS;
  }

  leave() {
    this.work.abort();
    this.view.remove();
    super.leave();
  }
}
