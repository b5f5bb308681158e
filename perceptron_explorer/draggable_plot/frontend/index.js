/**
 * The component as Streamlit calls it: once at mounting and again whenever Python sends
 * something else. Each parent element keeps one figure.
 * @typedef {import("./types.js").Description} Description
 */
import { html } from "./dom/dom.js";
import { DraggableFigure } from "./figure/figure.js";
import { loadPlotly } from "./figure/loader.js";
import { Outbox } from "./sync/outbox.js";

/** @type {WeakMap<Element, Mounted>} */
const mounted = new WeakMap();
let count = 0;

class Mounted {
  /** @param {HTMLElement} parent @param {Function} setStateValue */
  constructor(parent, setStateValue) {
    this.alive = true;
    this.answers = false;
    this.outbox = new Outbox((message) => setStateValue("scene", message));
    this.root = html("section", { class: "draggable-plot", id: `draggable-plot-${++count}` });
    this.queue = Promise.resolve();
    parent.append(this.root);
  }

  /** @param {any} component */
  receive({ data: { picture, ...rest } }) {
    // Python sends what stands still as a text; a saved page has it all as it is.
    const data = { ...(picture && JSON.parse(picture)), ...rest };
    this.answers = Boolean(data.answers);
    this.enqueue(async () => {
      if (this.figure) return this.figure.receive(data);
      const Plotly = await loadPlotly(data.plotlyUrl);
      if (!this.alive) return;
      this.figure = new DraggableFigure(this.root, Plotly, {
        onCommit: (message, atOnce = this.answers) => this.outbox.post(message, atOnce),
        enqueue: (task) => this.enqueue(task),
      });
      return this.figure.begin(data);
    });
  }

  /** One after another: a second description may come before the first is drawn. @param {() => unknown} task */
  enqueue(task) {
    this.queue = this.queue
      .then(async () => void (this.alive && (await task())))
      .catch((problem) => this.fail(problem));
  }

  /** @param {Error} problem */
  fail(problem) {
    if (!this.alive) return; // What a picture lacks that was taken away while it was drawn.
    console.error(problem);
    this.root.append(html("p", { class: "problem", role: "alert" }, problem.message));
  }

  destroy() {
    this.alive = false;
    this.outbox.discard();
    this.figure?.destroy();
    this.root.remove();
  }
}

/** @param {{data: Description, parentElement: HTMLElement, setStateValue: Function}} component */
export function mount(component) {
  const { parentElement, setStateValue } = component;
  let instance = mounted.get(parentElement);
  if (!instance?.alive) {
    instance = new Mounted(parentElement, setStateValue);
    mounted.set(parentElement, instance);
  }
  instance.receive(component);
  return instance;
}
