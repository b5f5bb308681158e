/**
 * What every page has above its picture: lecture mode, sharing, high contrast, the keys.
 * @typedef {import("./types.js").BarData} BarData
 */
import { html } from "../dom/dom.js";
import { oncePerFrame } from "../dom/frame.js";
import { watchTheme } from "../dom/theme.js";
import { AddedNote } from "./added.js";
import { addressToShare, completeQuery, ownOrigin, query, watchFigures, writeAddressBar } from "./address_bar.js";
import { bars, watchEdge } from "./bars.js";
import { isHigh, recallContrast, setContrast } from "./contrast.js";
import { closeDrawerOnChoosing, mendListOfPages } from "./drawer.js";
import { watchFocus } from "./focus.js";
import { icon } from "./icons.js";
import { listenToKeys } from "./keys.js";
import { makeKeysHelp } from "./keys_help.js";
import { lecture, watchHands } from "./mode.js";
import { followPageLinks } from "./page_links.js";
import { watchPrinting } from "./paper.js";
import { Presenter } from "./presenter.js";
import { Share } from "./share.js";
import { listenToSwipes } from "./swipe.js";

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
    this.added = new AddedNote(
      () => onAdd({ number: Date.now(), undo: true }),
      () => this.addPicture(true),
    );
    this.presenter = new Presenter(
      onOpen,
      () => this.clear(),
      () => this.refresh(),
      this.ending.signal,
    );
    this.buttons = {
      options: this.button("options", "Choices of this page", "", () => this.toggleOptions()),
      lecture: this.button("lecture", "Lecture mode", "L", () => this.presenter.toggle()),
      speaker: this.button("speaker", "Speaker view", "V", () => this.presenter.openSpeakerView()),
      share: this.button("share", "Share this", "S", () => this.openShare()),
      add: this.button("add", "Add this picture to my lecture", "A", () => this.addPicture(false)),
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
      this.presenter.story.element,
      this.presenter.status,
      this.toThePage,
      this.added.element,
      this.share.dialog,
      this.keysHelp,
    );
    parent.append(this.element);
    this.writing = oncePerFrame(() => this.writeAddresses());
    this.listen();
    closeDrawerOnChoosing(this.ending.signal);
    mendListOfPages(this.ending.signal);
    followPageLinks(this.ending.signal);
  }

  /** On a small screen the page's choices are folded away until they are asked for. */
  toggleOptions() {
    const { dataset } = document.documentElement;
    if ("options" in dataset) delete dataset.options;
    else dataset.options = "";
    this.buttons.options.setAttribute("aria-expanded", String("options" in dataset));
  }

  /** @param {"options" | "lecture" | "speaker" | "share" | "add" | "contrast" | "keys"} name @param {string} label @param {string} key @param {() => void} action */
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
    listenToSwipes((direction) => lecture.isOn() && this.presenter.story.step(direction), signal);
    // A presenter's keys go on to the scenes once a handle is let go.
    document.addEventListener("pointerup", () => lecture.isOn() && letGo(), { signal });
    this.stopWatching = watchFigures(() => this.writing.request());
    takeColours(this.element);
    this.stopColours = watchTheme(this.element, () => takeColours(this.element));
    const asked = new URLSearchParams(location.search);
    if (asked.get("embed") === "true") document.documentElement.dataset.embed = "true";
    this.refresh();
  }

  /** @returns {Record<string, (event: KeyboardEvent) => void>} */
  actions() {
    /** @type {Record<string, (event: KeyboardEvent) => void>} */
    const everywhere = {
      l: () => this.presenter.toggle(),
      s: () => this.openShare(),
      a: ({ shiftKey }) => this.addPicture(shiftKey),
      h: () => this.toggleContrast(),
      g: () => toggleLegend(),
      "?": () => this.keysHelp.showModal(),
    };
    return lecture.isOn() ? { ...everywhere, ...this.presenter.actions() } : everywhere;
  }

  /** Before another picture is shown. */
  clear() {
    bars.close();
    this.added.close();
  }

  writeAddresses() {
    if (!this.data) return;
    writeAddressBar(this.data);
    this.toThePage.href = addressToShare(this.data, ownOrigin());
  }

  /** @param {BarData} data */
  take(data) {
    const anotherPage = data.page !== this.data?.page;
    this.data = data;
    this.presenter.take(data, anotherPage);
    this.buttons.lecture.hidden = !this.presenter.canBeOn();
    this.buttons.add.hidden = !data.adds;
    this.buttons.speaker.hidden = !data.hasSpeakerView;
    this.added.take(data.added, anotherPage, data.leftBehind);
    this.writing.request();
  }

  toggleContrast() {
    setContrast(!isHigh());
    this.refresh();
  }

  /** Adds the current picture, as the address to share would have it. @param {boolean} isAnswer  of the scene added last */
  addPicture(isAnswer) {
    const isFramed = "embed" in document.documentElement.dataset;
    if (!this.data?.adds || isFramed) return;
    const shows = query(this.data, []);
    const rest = isAnswer ? { complete: completeQuery(this.data) } : { numbers: this.presenter.story.shownNumbers() };
    if (shows !== null) this.onAdd({ number: Date.now(), shows, ...rest });
  }

  openShare() {
    if (this.data) this.share.open(this.data);
  }

  refresh() {
    this.buttons.lecture.setAttribute("aria-pressed", String(lecture.isOn()));
    this.buttons.contrast.setAttribute("aria-pressed", String(isHigh()));
    this.presenter.story.show();
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
