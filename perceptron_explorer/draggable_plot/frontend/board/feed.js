/**
 * Brings what a class makes into the lecturer's picture, without a run of the page. Streamlit calls this
 * at mounting and again whenever Python sends something else.
 * @typedef {{events: string, figure: string, middle: number[], half: number[]}} FeedData
 */
import { html } from "../dom/dom.js";
import { shownFigures } from "../sync/shown_figures.js";
import { EventStream } from "./event_stream.js";
import { listenToHost } from "./host_keys.js";
import { BoardItems } from "./items.js";
import { tellQuestion } from "./question_view.js";

/** @type {WeakMap<Element, Feed>} */
const mounted = new WeakMap();
const LOOK_MS = 250;
const SELECT = "Click a leaf of the class in the picture first.";

class Feed {
  /** @param {HTMLElement} parent @param {FeedData} data @param {(event: object) => void} remove */
  constructor(parent, data, remove) {
    this.data = data;
    this.remove = remove;
    this.board = new BoardItems();
    /** The description that has what the board says. @type {object | null} */
    this.known = null;
    this.line = html("p", { class: "board-line", role: "status" });
    const buttons = html("div", { class: "board-buttons" }, this.button("leaf"), this.button("phone"));
    parent.append(this.line, buttons);
    this.ending = new AbortController();
    listenToHost(this.ending.signal);
    this.stream = new EventStream(data.events, {
      onEvent: (name, event) => this.hear(name, event),
      onState: (isOpen) => this.say(isOpen ? "" : "No connection to the board. It is looked for again."),
    });
    // A run of the page may bring another picture, or the leaves as they were when it began.
    this.timer = setInterval(() => this.live()?.description !== this.known && this.apply(), LOOK_MS);
  }

  /** @param {"leaf" | "phone"} what */
  button(what) {
    const label = what === "leaf" ? "Remove the selected leaf" : "Remove all leaves of its phone";
    const button = html("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      const item = this.board.leafAt(this.live()?.probe?.row ?? -1);
      if (!item) return this.say(SELECT);
      this.say("");
      this.remove({ what, id: item.id, number: Date.now() });
    });
    return button;
  }

  /** The picture, once it is drawn. */
  live() {
    return [...shownFigures].find(({ live }) => live?.description.name === this.data.figure)?.live;
  }

  /** @param {string} name @param {any} event */
  hear(name, event) {
    if (name === "ended") {
      this.stream.close();
      return this.say("This board has ended.");
    }
    const removed = this.board.take(event);
    tellQuestion(this.board);
    if (removed) this.live()?.probe?.choose(-1); // Its row is another leaf now.
    this.apply();
  }

  /** Gives the picture what the board has; a saved picture takes it along. */
  apply() {
    const live = this.live();
    if (!live || !this.board.settings) return;
    const { phones, ...drawn } = this.board.constants(this.data);
    live.description = { ...live.description, constants: { ...live.description.constants, ...drawn } };
    this.known = live.description;
    // Python knows of no phones: its runs must not set their number back, nor does a saved picture have any.
    live.setAll({ ...drawn, phones });
  }

  /** @param {string} sentence */
  say(sentence) {
    if (this.line.textContent !== sentence) this.line.textContent = sentence;
  }

  destroy() {
    clearInterval(this.timer);
    this.ending.abort();
    this.stream.close();
    tellQuestion(null);
  }
}

/** @param {{data: FeedData, parentElement: HTMLElement, setTriggerValue: Function}} component */
export function mount({ data, parentElement, setTriggerValue }) {
  const feed = mounted.get(parentElement);
  if (feed && feed.data.events === data.events) feed.data = data;
  else {
    feed?.destroy();
    parentElement.replaceChildren();
    mounted.set(parentElement, new Feed(parentElement, data, (event) => setTriggerValue("remove", event)));
  }
  return {
    destroy() {
      mounted.get(parentElement)?.destroy();
      mounted.delete(parentElement);
    },
  };
}
