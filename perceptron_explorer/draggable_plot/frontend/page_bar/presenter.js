/**
 * Presenting: lecture mode on and off, its keys and those of the speaker view, and asking Python for
 * the pictures of the scenes.
 * @typedef {import("./types.js").BarData} BarData
 * @typedef {import("./storyboard.js").Wish} Wish
 */
import { html } from "../dom/dom.js";
import { isConnected } from "../sync/connection.js";
import { query } from "./address_bar.js";
import { Asking } from "./asking.js";
import { bars } from "./bars.js";
import { giveFocusBack } from "./focus.js";
import { fillScreen, isOfALecture, leaveScreen, lecture, noteLink } from "./mode.js";
import { showWithoutPython } from "./offline.js";
import { Speaker } from "./speaker.js";
import { Storyboard } from "./storyboard.js";
import { TypedNumber } from "./typed_number.js";

const IS_BLANK = "The screen is blank. Any key of the remote brings the picture back.";
const IS_BLOCKED = "The browser has blocked the second window. Allow windows of this page, then press V again.";

/** Whether the lecture goes on once a page with prepared scenes is shown. */
let paused = false;
/** When the first scene was shown, in milliseconds. @type {number | null} */
let began = null;

export class Presenter {
  /**
   * @param {(asked: object) => void} onOpen  asks Python for another picture
   * @param {() => void} onAsk  called before that @param {() => void} onSwitch  called when lecture mode goes on or off
   * @param {AbortSignal} signal  ends it
   */
  constructor(onOpen, onAsk, onSwitch, signal) {
    /** @type {BarData | null} */
    this.data = null;
    this.own = "";
    this.onAsk = onAsk;
    this.onSwitch = onSwitch;
    this.asking = new Asking(onOpen, (wish) => this.showAlone(wish), signal);
    this.status = html("p", { class: "presenting", role: "status" });
    this.problem = "";
    this.story = new Storyboard(
      (wish) => this.ask(wish),
      () => this.keepOwn(),
      () => bars.toggle(),
      () => this.publish(),
    );
    this.typed = new TypedNumber(
      () => this.story.total,
      (number) => this.story.openNumber(number),
      () => this.publish(),
    );
    this.speaker = new Speaker(
      () => this.state(),
      (key) => lecture.isOn() && this.actions()[key]?.(),
      signal,
    );
    document.addEventListener("pointerdown", () => lecture.isBlank() && this.toggleBlank(), { signal });
  }

  /** @param {BarData} data @param {boolean} anotherPage */
  take(data, anotherPage) {
    const anotherLecture = data.lecture !== this.data?.lecture;
    this.data = data;
    if (this.asking.hear(data.answered)) this.story.setMissing(false);
    this.noteWaiting();
    noteLink();
    lecture.setWord(data.lecture);
    // A link may lead to a scene, from the same session or from anywhere.
    const isPart = !("lecture" in data.choices); // A hand-out names its lecture and is none of its pages.
    if (anotherPage && isPart && isOfALecture(new URLSearchParams(location.search).get("lecture"))) lecture.set(true);
    this.pauseWithoutScenes(data.scenes.length > 0);
    this.story.take(data, anotherPage || anotherLecture);
    if (anotherPage && lecture.isOn()) {
      bars.close();
      giveFocusBack();
    }
  }

  /** A page without prepared scenes is no part of a lecture. @param {boolean} hasScenes */
  pauseWithoutScenes(hasScenes) {
    const wasPaused = paused;
    if (hasScenes) paused = false;
    if (hasScenes === lecture.isOn() || (hasScenes && !wasPaused)) return;
    paused = !hasScenes;
    lecture.set(hasScenes);
    this.onSwitch();
  }

  /** Whether lecture mode can be had on this page, or the lecture goes on from it on another. */
  canBeOn() {
    return Boolean(this.data?.scenes.length) || this.story.isLeftElsewhere();
  }

  /** The presenter's keys in lecture mode. @returns {Record<string, () => void>} */
  actions() {
    const on = () => this.story.step(1);
    const back = () => this.story.step(-1);
    const telling = {
      ...{ ArrowRight: on, PageDown: on, " ": on, Enter: on, ArrowLeft: back, PageUp: back },
      Home: () => this.story.openNumber(1),
      End: () => this.story.openLast(),
      ...Object.fromEntries([..."0123456789"].map((digit) => [digit, () => this.typed.type(digit)])),
      m: () => bars.toggle(),
      f: () => (document.fullscreenElement ? leaveScreen() : fillScreen()),
      F5: () => fillScreen(),
      n: () => lecture.toggleNumbers(),
      b: () => this.toggleBlank(),
      ".": () => this.toggleBlank(),
      ...(this.data?.hasSpeakerView && { v: () => this.openSpeakerView() }),
      Escape: () => (bars.areOpen() ? bars.close() : this.set(false)),
    };
    if (lecture.isBlank())
      return Object.fromEntries(Object.keys(telling).map((key) => [key, () => this.toggleBlank()]));
    const cancel = () => this.typed.cancel();
    const typing = { Enter: () => this.typed.open(), Backspace: cancel, Escape: cancel };
    return this.typed.isTyping() ? { ...telling, ...typing } : telling;
  }

  /** L: on and off. Where no scene is open, on a page reached by the menu, back to the one that was. */
  toggle() {
    if (lecture.isOn() && !this.story.scene && this.story.comeBack(true)) return;
    this.set(!lecture.isOn());
  }

  /** @param {boolean} on */
  set(on) {
    if (on === lecture.isOn() || !this.canBeOn()) return;
    if (on && !this.data?.scenes.length) {
      fillScreen();
      return void this.story.comeBack();
    }
    this.typed.cancel();
    lecture.set(on);
    bars.close();
    giveFocusBack();
    if (on) {
      fillScreen();
      this.story.comeBack();
    } else {
      leaveScreen();
      this.story.leave();
    }
    this.onSwitch();
  }

  toggleBlank() {
    lecture.toggleBlank();
    this.publish();
  }

  openSpeakerView() {
    this.problem = this.speaker.open() ? "" : IS_BLOCKED;
    this.publish();
  }

  /** Says on screen, and to the speaker view, what is going on. */
  publish() {
    if (this.story.scene) began ??= Date.now();
    const text = this.statusText();
    if (this.status.textContent !== text) this.status.textContent = text;
    this.speaker.publish();
  }

  statusText() {
    return lecture.isBlank() ? IS_BLANK : this.typed.text || (lecture.isOn() ? this.problem : "");
  }

  /** @returns {import("./speaker.js").SpeakerState} */
  state() {
    return {
      ...this.story.state(),
      isOn: lecture.isOn(),
      status: lecture.isBlank() ? "The screen is blank." : this.typed.text,
      began,
      notes: this.data?.lecture === "mine" ? (this.story.scene?.notes ?? "") : null,
    };
  }

  /** @param {Wish} wish */
  ask(wish) {
    this.onAsk();
    this.problem = "";
    this.story.setMissing(false);
    if (this.data) this.asking.ask({ ...wish, page: this.data.page, own: this.own });
    this.noteWaiting();
  }

  /** Until Python has answered, the picture may still be that of the scene before. */
  noteWaiting() {
    this.story.element.dataset.unacknowledged = this.asking.waiting ? "1" : "0";
  }

  /** What Python does not answer for, as far as the pictures on the page can show it. @param {import("./asking.js").Asked} wish */
  showAlone(wish) {
    const { data } = this;
    const address = () => (wish.scene < 0 ? wish.own : this.story.addressOf(wish));
    const isShown = data?.page === wish.to && showWithoutPython(data, address(), wish.revealed > 0);
    this.story.setMissing(!isShown && !isConnected());
  }

  /** Before the first scene: the person's own picture, to come back to. */
  keepOwn() {
    this.own = (this.data && query(this.data, [])) ?? "";
  }
}
