/**
 * One draggable figure on the page: the picture, the panel, what is said aloud, and the
 * agreement with Python on who owns the values: the browser while a person holds a handle,
 * Python otherwise.
 * @typedef {import("../types.js").Description} Description
 *
 * @typedef {{id: number, values: Record<string, any>, revision: number, direction: number, isNew: boolean}} SceneEvent  `direction`: −1 for a step back, 1 forth
 * @typedef {SceneEvent & {pending: SceneEvent[]}} Message  `pending`: events before it that Python may not know yet
 *
 * @typedef {object} Agreement
 * @property {(message: Message, atOnce?: boolean) => void} onCommit  `atOnce`: also where Python has nothing to answer
 * @property {(task: () => unknown) => void} enqueue  does it once no picture is being drawn
 */
import { whenConnectedAgain } from "../sync/connection.js";
import { html } from "../dom/dom.js";
import { History, stepsWith } from "./history.js";
import { makeHistoryButtons } from "./history_buttons.js";
import { lastMessages, noteMessage, withLastMessage } from "../sync/last_messages.js";
import { normalIn, pictureOf, withMovingTraces } from "./description.js";
import { LiveScene } from "./live_scene.js";
import { fetchRulesOf } from "../rules/later.js";
import { fitHeight, watchTop } from "../dom/free_height.js";
import { makeSaveMenu } from "../export/menu.js";
import { addressOf } from "../scene/address.js";
import { filled } from "../scene/template.js";
import { shownFigures } from "../sync/shown_figures.js";
import { makeSpeaker } from "../dom/speech.js";
import { Stage } from "./stage.js";
import { watchWidth } from "../dom/width.js";

export class DraggableFigure {
  /** @param {HTMLElement} root @param {any} Plotly @param {Agreement} agreement */
  constructor(root, Plotly, { onCommit, enqueue }) {
    /** The id of the last event that was sent to Python; 0 for none. */
    this.lastEventId = 0;
    /** Events that are not acknowledged yet; they are sent again with the next one. @type {SceneEvent[]} */
    this.pending = [];
    /** What was sent to Python last. @type {Message | null} */
    this.lastMessage = null;
    this.root = root;
    this.stopWatching = watchWidth(root);
    this.onCommit = onCommit;
    this.enqueue = enqueue;
    this.summary = html("p", { class: "unseen", id: `${root.id}-summary` });
    this.spoken = html("div", { class: "unseen", "aria-live": "polite" });
    this.panel = html("div", { class: "panel" });
    this.stage = new Stage(
      root,
      Plotly,
      () => this.live?.viewChanged(),
      () => this.writeAddress(),
      () => this.live?.outOfSight() ?? [],
    );
    this.stage.toolbar.append(...makeSaveMenu(this));
    this.history = new History();
    /** How many steps Python keeps, where it keeps them. @type {{back: number, forth: number} | null} */
    this.steps = null;
    this.speaker = makeSpeaker(this.spoken, () => Boolean(this.live?.get("held")));
    /** @type {LiveScene | null} */
    this.live = null;
    /** @type {Description | null} what came while a handle was held */
    this.waiting = null;
    root.append(this.summary, html("div", { class: "layout" }, this.stage.element, this.panel), this.spoken);
    root.setAttribute("role", "group");
    root.setAttribute("aria-describedby", this.summary.id);
    this.ending = new AbortController();
    whenConnectedAgain(() => this.lastMessage && this.onCommit(this.lastMessage, true), this.ending.signal);
    this.historyButtons = makeHistoryButtons((by) => this.go(by), this.ending.signal);
    this.stage.toolbars.prepend(this.historyButtons.element);
    this.stopWatchingTop = watchTop(root, () => fitHeight(root, this.panel));
    window.addEventListener("resize", () => fitHeight(root, this.panel), { signal: this.ending.signal });
    shownFigures.add(this);
  }

  /** Draws a figure that the page may have shown before. @param {Description} description */
  begin(description) {
    const last = lastMessages.get(description.name);
    if (last?.revision === description.revision) {
      this.lastMessage = last;
      this.lastEventId = last.id;
    }
    return this.build(withLastMessage(description));
  }

  /** Builds everything that a description names. @param {Description} description */
  async build(description) {
    this.root.dataset.ready = "false";
    this.live?.destroy();
    this.live = null;
    this.root.dataset.figure = description.name;
    this.root.dataset.panel = description.panelPlace;
    // So that the picture is drawn at once at the size that the numbers below it leave.
    this.root.toggleAttribute("data-strip", description.strip !== "");
    this.root.setAttribute("aria-label", description.label);
    fitHeight(this.root, this.panel);
    const moving = withMovingTraces(description);
    const drawn = this.stage.draw(moving, description.dim, description.viewport, normalIn(description));
    const [groups] = await Promise.all([fetchRulesOf(description), drawn]);
    if (this.ending.signal.aborted) return; // The page was left.
    this.live = new LiveScene(
      {
        root: this.root,
        stage: this.stage.element,
        gd: this.stage.gd,
        panel: this.panel,
        onCommit: (values, revision) => this.commit(values, revision),
        onLetGo: () => this.takeWaiting(),
        isUpright: () => this.stage.upright,
        say: (sentence) => this.speaker.afterRest(() => sentence, true),
        onRest: (aloud) => this.speaker.afterRest(() => this.describe(), aloud),
      },
      description,
    );
    for (const { follow } of groups) follow?.(this.live);
    this.history.follow(this.live);
    this.historyButtons.element.hidden = description.history.length === 0;
    this.steps = description.steps;
    this.greyHistory();
    fitHeight(this.root, this.panel); // Again, now that the panel has its height.
    await this.stage.fit();
    this.describe();
    this.writeAddress();
    this.root.dataset.ready = "true";
  }

  /** Takes what Python sends: a new picture, new values, or nothing new. @param {Description} next */
  async receive(next) {
    if (this.live?.isHeld()) {
      this.waiting = next;
      return;
    }
    this.waiting = null;
    this.pending = this.notAcknowledged(next);
    this.steps = next.steps;
    this.greyHistory();
    if (this.isOutdated(next)) return;
    if (!this.live || pictureOf(next) !== pictureOf(this.live.description)) {
      this.live?.commitNow();
      return this.build(this.withLiveValues(next));
    }
    this.take(next);
  }

  /** Whether Python made these values before it had the last event: newer ones are on their way. @param {Description} next */
  isOutdated({ acknowledged = 0, revision }) {
    return acknowledged > 0 && acknowledged < this.lastEventId && revision > (this.live?.revision ?? revision);
  }

  /** @param {Description} next */
  notAcknowledged({ acknowledged = this.lastEventId }) {
    return this.pending.filter(({ id }) => id > acknowledged);
  }

  /** New values or constants for the same picture. @param {Description} next */
  take(next) {
    if (!this.live) return;
    const newer = next.revision > this.live.revision;
    this.live.take(next, () => this.arrived());
    if (!newer) return;
    if (String(next.viewport) !== String(this.stage.window?.viewport() ?? null))
      this.stage.changeViewport((window) => window.setViewport(next.viewport));
  }

  /** The values that Python gave are there. */
  arrived() {
    if (!this.live) return;
    this.history.follow(this.live);
    this.greyHistory();
    this.writeAddress();
  }

  /** A new picture of the same revision keeps what the person has made. @param {Description} next */
  withLiveValues(next) {
    if (!this.live || next.revision !== this.live.revision) return next;
    const made = this.live.values();
    const names = Object.keys(next.values).filter((name) => name in made);
    const viewport = next.dim === this.stage.dim ? (this.stage.window?.viewport() ?? null) : next.viewport;
    return {
      ...next,
      viewport,
      values: { ...next.values, ...Object.fromEntries(names.map((name) => [name, made[name]])) },
    };
  }

  /**
   * Sends the values to Python. Streamlit hands over only the newest message, so events that are
   * not acknowledged yet are sent again with it.
   * @param {Record<string, any>} values @param {number} revision @param {number} [direction]
   */
  commit(values, revision, direction = 0) {
    const isNew = this.live !== null && this.history.note(this.live);
    this.lastEventId = Math.max(this.lastEventId + 1, Date.now());
    this.writeAddress();
    const step = { id: this.lastEventId, values, revision, direction, isNew };
    this.lastMessage = { ...step, pending: this.pending };
    if (this.live) noteMessage(this.live.description, this.lastMessage);
    this.onCommit(this.lastMessage);
    if (this.live?.description.acknowledged !== undefined) this.pending = [...this.pending, step];
    this.greyHistory();
    this.takeWaiting();
  }

  /**
   * Goes back (−1) or forth (1). Python goes along, or does it alone where the step was not
   * made in this picture. @param {number} by
   */
  go(by) {
    if (!this.live?.description.history.length || this.live.isHeld()) return;
    this.live.commitNow();
    if (!this.hasStep(by)) return;
    const values = this.history.go(by);
    if (values) this.live.goTo(values);
    this.commit(this.live.values(), this.live.revision, by);
  }

  /** Whether there is a step back (−1) or forth (1), here or in Python. @param {number} by */
  hasStep(by) {
    if (!this.steps) return this.history.has(by);
    const { back, forth } = stepsWith(this.steps, this.pending);
    return (by < 0 ? back : forth) > 0;
  }

  greyHistory() {
    this.root.dataset.unacknowledged = String(this.pending.length);
    this.historyButtons.grey((by) => this.hasStep(by));
  }

  /** Takes what came while a handle was held. */
  takeWaiting() {
    this.enqueue(() => this.waiting && this.receive(this.waiting));
  }

  /** Keeps the figure's part of the page's address where the page bar finds it. */
  writeAddress() {
    this.root.dataset.address = this.address(this.live?.description.usual ?? {});
  }

  /** What the address holds of the picture, without the values that it has by itself. @param {Record<string, any>} usual */
  address(usual) {
    if (!this.live) return "";
    const { dim, editing } = this.live.description;
    const values = this.live.values();
    // A table of points is too much for an address.
    if (editing)
      for (const name of [editing.points, editing.labels, ...Object.keys(editing.perPoint)]) delete values[name];
    return addressOf(values, usual, dim, this.stage.window?.viewport() ?? null);
  }

  /** Brings the one-sentence description up to date. */
  describe() {
    if (!this.live) return "";
    const sentence = filled(this.live.description.summary, this.live.quantities);
    this.summary.textContent = sentence;
    return sentence;
  }

  /** What shows this picture again as it is now, in a page with no server. @returns {Description} */
  asItStands() {
    if (!this.live) throw new Error("The picture is not drawn yet.");
    const viewport = this.stage.window?.viewport() ?? null;
    return {
      ...this.live.description,
      viewport,
      values: this.live.values(),
      revision: 0,
      steps: null,
      plotlyUrl: "",
    };
  }

  destroy() {
    shownFigures.delete(this);
    this.ending.abort();
    this.speaker.stop();
    this.stopWatching();
    this.stopWatchingTop();
    this.live?.destroy();
    this.stage.destroy();
    this.root.remove();
  }
}
