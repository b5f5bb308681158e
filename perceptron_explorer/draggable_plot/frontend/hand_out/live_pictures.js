/**
 * The pictures of one scene, to drag while they are in sight. A browser has few graphics contexts for
 * space, so those that were out of sight longest are removed, and come back as they were left.
 */
import { html } from "../dom/dom.js";
import { asAlone } from "../figure/alone.js";
import { mount } from "../index.js";
import { withValues } from "../sync/last_messages.js";

const MOST_AT_ONCE = 6;
const GLIDE_MS = 1000;
const NEAR = "300px 0px";

/** Those that are drawn; the one that came into sight last comes last. @type {Set<LivePictures>} */
const drawn = new Set();

export class LivePictures {
  /** @param {any[][]} steps  the pictures at each step @param {string[] | null} numbers  the groups beside them */
  constructor(steps, numbers) {
    this.steps = steps.map((drawings) => drawings.map((one) => withGroups(one, numbers)));
    this.now = asAlone(this.steps[0]);
    this.revision = 0;
    /** @type {ReturnType<typeof mount>[]} */
    this.mounted = [];
    this.places = this.now.map(() => html("div", {}));
    this.element = html("div", { class: "pictures" }, ...this.places);
    this.observer = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.draw(), {
      rootMargin: NEAR,
    });
    this.observer.observe(this.element);
  }

  draw() {
    drawn.delete(this);
    drawn.add(this);
    if (!this.mounted.length)
      this.mounted = this.now.map((data, at) =>
        mount({ data, parentElement: this.places[at], setStateValue: () => {} }),
      );
    const [first] = drawn;
    if (drawn.size > MOST_AT_ONCE) first.takeAway();
  }

  takeAway() {
    drawn.delete(this);
    if (!this.mounted.length) return;
    this.now = this.now.map((data, at) => {
      const { live, stage } = this.mounted[at].figure ?? {};
      return live ? { ...withValues(data, live.values()), viewport: stage?.window?.viewport() ?? null } : data;
    });
    for (const one of this.mounted) one.destroy();
    this.mounted = [];
  }

  /** @param {number} step  how many steps of the answer are shown */
  show(step) {
    this.revision += 1;
    const glideMs = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : GLIDE_MS;
    const next = asAlone(this.steps[step]);
    this.now = this.now.map(({ name, shares }, at) => ({
      ...next[at],
      name,
      shares,
      revision: this.revision,
      glideMs,
    }));
    this.mounted.forEach((one, at) => one.receive({ data: this.now[at] }));
  }

  destroy() {
    this.observer.disconnect();
    drawn.delete(this);
    for (const one of this.mounted) one.destroy();
  }
}

/** @param {any} drawing @param {string[] | null} numbers */
function withGroups(drawing, numbers) {
  if (!numbers) return drawing;
  const picture = JSON.parse(drawing.picture);
  const panel = picture.panel.filter((/** @type {{name: string}} */ { name }) => numbers.includes(name));
  return { ...drawing, picture: JSON.stringify({ ...picture, panel }) };
}
