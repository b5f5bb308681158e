/**
 * What every page has above its picture: lecture mode, sharing, high contrast, the keys.
 * @typedef {import("./types.js").BarData} BarData
 */
import { html } from "../dom/dom.js";
import { oncePerFrame } from "../dom/frame.js";
import { watchTheme } from "../dom/theme.js";
import { AddedNote } from "./added.js";
import { addressToShare, query, watchFigures, writeAddressBar } from "./address_bar.js";
import { isConnected } from "../sync/connection.js";
import { Asking } from "./asking.js";
import { bars, watchEdge } from "./bars.js";
import { isHigh, recallContrast, setContrast } from "./contrast.js";
import { closeDrawerOnChoosing } from "./drawer.js";
import { giveFocusBack, watchFocus } from "./focus.js";
import { icon } from "./icons.js";
import { listenToKeys } from "./keys.js";
import { makeKeysHelp } from "./keys_help.js";
import { fillScreen, isOfALecture, leaveScreen, lecture, watchHands } from "./mode.js";
import { showWithoutPython } from "./offline.js";
import { followPageLinks } from "./page_links.js";
import { watchPrinting } from "./paper.js";
import { Share } from "./share.js";
import { Storyboard } from "./storyboard.js";
import { listenToSwipes } from "./swipe.js";

/** Whether the lecture goes on once a page with prepared scenes is shown. */
let paused = false;

export class PageBar {
  /**
   * @param {HTMLElement} parent @param {(asked: object) => void} onOpen  asks Python for another picture
   * @param {(asked: object) => void} onAdd  asks Python to add this picture to the person's lecture
   */
  constructor(parent, onOpen, onAdd) {
    /** @type {BarData | null} */
    this.data = null;
    this.ending = new AbortController();
    this.share = new Share();
    this.keysHelp = makeKeysHelp();
    this.onAdd = onAdd;
    this.added = new AddedNote(() => onAdd({ number: Date.now(), undo: true }));
    this.own = "";
    this.asking = new Asking(onOpen, (wish) => this.showAlone(wish), this.ending.signal);
    this.story = new Storyboard(
      (wish) => this.ask(wish),
      () => this.keepOwn(),
      () => bars.toggle(),
    );
    this.buttons = {
      options: this.button("options", "Choices of this page", "", () => this.toggleOptions()),
      lecture: this.button("lecture", "Lecture mode", "L", () => this.setLecture(!lecture.isOn())),
      share: this.button("share", "Share this", "S", () => this.openShare()),
      add: this.button("add", "Add this picture to my lecture", "A", () => this.addPicture()),
      contrast: this.button("contrast", "High contrast", "H", () => this.toggleContrast()),
      keys: this.button("keys", "Keys", "?", () => this.keysHelp.showModal()),
    };
    this.toThePage = html(
      "a",
      {
        class: "to-the-page",
        target: "_blank",
        rel: "noopener",
        title: "Open the whole page",
        "aria-label": "Open the whole page",
      },
      icon("page"),
    );
    this.element = html(
      "div",
      { class: "page-bar" },
      html("div", { class: "bar-buttons", role: "group", "aria-label": "This page" }, ...Object.values(this.buttons)),
      this.story.element,
      this.toThePage,
      this.added.element,
      this.share.dialog,
      this.keysHelp,
    );
    parent.append(this.element);
    this.writing = oncePerFrame(() => this.writeAddresses());
    this.listen();
    closeDrawerOnChoosing(this.ending.signal);
    followPageLinks(this.ending.signal);
  }

  /** On a small screen the page's choices are folded away until they are asked for. */
  toggleOptions() {
    const { dataset } = document.documentElement;
    if ("options" in dataset) delete dataset.options;
    else dataset.options = "";
    this.buttons.options.setAttribute("aria-expanded", String("options" in dataset));
  }

  /** @param {"options" | "lecture" | "share" | "add" | "contrast" | "keys"} name @param {string} label @param {string} key @param {() => void} action */
  button(name, label, key, action) {
    const element = html(
      "button",
      { type: "button", "data-bar": name, title: label },
      icon(name),
      html("span", {}, label),
    );
    if (key) {
      element.title = `${label} (${key})`;
      element.setAttribute("aria-keyshortcuts", key);
    }
    element.addEventListener("click", action);
    return element;
  }

  listen() {
    const { signal } = this.ending;
    recallContrast();
    watchHands(signal);
    watchEdge(signal);
    watchFocus(signal);
    watchPrinting(signal);
    listenToKeys(() => this.actions(), signal);
    listenToSwipes((direction) => lecture.isOn() && this.story.step(direction), signal);
    // A presenter's keys go on to the scenes once a handle is let go.
    document.addEventListener("pointerup", () => lecture.isOn() && letGo(), { signal });
    this.stopWatching = watchFigures(() => this.writing.request());
    takeColours(this.element);
    this.stopColours = watchTheme(this.element, () => takeColours(this.element));
    const asked = new URLSearchParams(location.search);
    if (asked.get("embed") === "true") document.documentElement.dataset.embed = "true";
    this.refresh();
  }

  /** @returns {Record<string, () => void>} */
  actions() {
    const everywhere = {
      l: () => this.setLecture(!lecture.isOn()),
      s: () => this.openShare(),
      a: () => this.addPicture(),
      h: () => this.toggleContrast(),
      g: () => toggleLegend(),
      "?": () => this.keysHelp.showModal(),
    };
    const on = () => this.story.step(1);
    const back = () => this.story.step(-1);
    const telling = {
      ...{ ArrowRight: on, PageDown: on, " ": on, Enter: on, ArrowLeft: back, PageUp: back },
      Home: () => this.story.openNumber(1),
      End: () => this.story.openLast(),
      ...Object.fromEntries([..."123456789"].map((digit) => [digit, () => this.story.openNumber(Number(digit))])),
      m: () => bars.toggle(),
      f: () => (document.fullscreenElement ? leaveScreen() : fillScreen()),
      F5: () => fillScreen(),
      n: () => lecture.toggleNumbers(),
      b: () => lecture.toggleBlank(),
      ".": () => lecture.toggleBlank(),
      Escape: () => (bars.areOpen() ? bars.close() : this.setLecture(false)),
    };
    return lecture.isOn() ? { ...everywhere, ...telling } : everywhere;
  }

  /** @param {import("./storyboard.js").Wish} wish */
  ask(wish) {
    bars.close();
    this.added.close();
    this.story.setMissing(false);
    if (this.data) this.asking.ask({ ...wish, page: this.data.page, own: this.own });
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

  writeAddresses() {
    if (!this.data) return;
    writeAddressBar(this.data);
    this.toThePage.href = addressToShare(this.data, location.origin);
  }

  /** @param {BarData} data */
  take(data) {
    const anotherPage = data.page !== this.data?.page;
    const anotherLecture = data.lecture !== this.data?.lecture;
    this.data = data;
    if (this.asking.hear(data.answered)) this.story.setMissing(false);
    lecture.setWord(data.lecture);
    // A link may lead to a scene, from the same session or from anywhere.
    if (anotherPage && isOfALecture(new URLSearchParams(location.search).get("lecture"))) lecture.set(true);
    this.pauseWithoutScenes(data.scenes.length > 0);
    this.buttons.add.hidden = !data.adds;
    this.added.take(data.added, anotherPage, data.leftBehind);
    this.story.take(data, anotherPage || anotherLecture);
    if (anotherPage && lecture.isOn()) {
      bars.close();
      giveFocusBack();
    }
    this.writing.request();
  }

  /** A page without prepared scenes is no part of a lecture. @param {boolean} hasScenes */
  pauseWithoutScenes(hasScenes) {
    this.buttons.lecture.hidden = !hasScenes;
    if (hasScenes === lecture.isOn() || (hasScenes && !paused)) return;
    paused = !hasScenes;
    lecture.set(hasScenes);
    this.refresh();
  }

  /** @param {boolean} on */
  setLecture(on) {
    if (on === lecture.isOn() || !this.data?.scenes.length) return;
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
    this.refresh();
  }

  toggleContrast() {
    setContrast(!isHigh());
    this.refresh();
  }

  /** The picture as it stands, as the address to share would have it. */
  addPicture() {
    const isFramed = "embed" in document.documentElement.dataset;
    const shows = this.data?.adds && !isFramed ? query(this.data, []) : null;
    if (shows !== null) this.onAdd({ number: Date.now(), shows });
  }

  openShare() {
    if (this.data) this.share.open(this.data);
  }

  refresh() {
    this.buttons.lecture.setAttribute("aria-pressed", String(lecture.isOn()));
    this.buttons.contrast.setAttribute("aria-pressed", String(isHigh()));
    this.story.show();
    this.writing?.request();
  }

  destroy() {
    this.ending.abort();
    this.stopWatching?.();
    this.stopColours?.();
    this.writing.cancel();
    this.element.remove();
  }
}

/** Streamlit tells its colours to components alone; lecture mode needs them around them too. @param {HTMLElement} bar */
function takeColours(bar) {
  const style = getComputedStyle(bar);
  for (const name of ["background-color", "text-color", "primary-color"])
    document.documentElement.style.setProperty(`--page-${name}`, style.getPropertyValue(`--st-${name}`));
}

function letGo() {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(".handle")) activeElement.blur();
}

/** What the signs in the picture are, shown or not. */
function toggleLegend() {
  const { dataset } = document.documentElement;
  const legends = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".legend"))];
  const areAllShown = dataset.legend !== "off" && legends.every(({ open }) => open);
  dataset.legend = areAllShown ? "off" : "on";
  for (const legend of legends) legend.open = true; // One may have been folded to its title.
}
