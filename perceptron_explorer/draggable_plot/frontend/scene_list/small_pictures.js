/**
 * The small pictures of the scenes. What they are drawn of comes from Python for a few scenes at a
 * time, and only for those that are in sight; a picture that was drawn is kept until the page is closed.
 */
import { html } from "../dom/dom.js";
import { stillsOf } from "../export/still.js";

const SIZE = { width: 480, height: 384 };
const MOST_AT_ONCE = 4;

/** Their addresses, by colours and picture. @type {Map<string, string>} */
const drawn = new Map();

export class SmallPictures {
  /** @param {HTMLElement} place @param {(pictures: string[]) => void} onWanted  asks Python for what they are drawn of */
  constructor(place, onWanted) {
    this.place = place;
    this.onWanted = onWanted;
    /** What Python was asked for. @type {string[]} */
    this.asked = [];
    /** @type {Map<Element, string>} those whose picture is still to come, with its name */
    this.waiting = new Map();
    this.ending = new AbortController();
    this.inSight = new IntersectionObserver((entries) => this.onSight(entries), { root: place });
    /** @type {Set<Element>} */
    this.seen = new Set();
  }

  /** @param {string} picture  its name: that of what it shows */
  keyOf(picture) {
    return `${getComputedStyle(this.place).getPropertyValue("--st-background-color")} ${picture}`;
  }

  /** Where the picture is, or will be. @param {string} picture */
  frame(picture) {
    const image = html("img", { class: "scene-list-picture", alt: "", draggable: "false" });
    const address = drawn.get(this.keyOf(picture));
    if (address !== undefined) image.src = address;
    else {
      this.waiting.set(image, picture);
      this.inSight.observe(image);
    }
    return image;
  }

  /** The list is made anew. */
  clear() {
    this.inSight.disconnect();
    this.waiting.clear();
    this.seen.clear();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  onSight(entries) {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.seen.add(target);
      else this.seen.delete(target);
    this.askForMore();
  }

  askForMore() {
    const wanted = [...this.waiting].filter(([image]) => this.seen.has(image)).map(([, picture]) => picture);
    const some = [...new Set(wanted)].slice(0, MOST_AT_ONCE);
    if (some.join() === this.asked.join()) return;
    this.asked = some;
    this.onWanted(some);
  }

  /** @param {Record<string, any[]>} drawings  of each scene that was asked for */
  async draw(drawings) {
    // Not what was asked for if another event came right after it and took its place: it is asked again.
    this.asked = Object.keys(drawings);
    for (const [picture, found] of Object.entries(drawings)) {
      const key = this.keyOf(picture);
      if (!drawn.has(key)) {
        // Not in the list itself: its rows may be made anew meanwhile.
        const address = await addressOf(found, this.place.parentElement ?? this.place, this.ending.signal);
        if (this.ending.signal.aborted) return; // The page was left: it is drawn when it is back.
        drawn.set(key, address);
      }
      for (const [image, name] of this.waiting)
        if (name === picture) {
          /** @type {HTMLImageElement} */ (image).src = drawn.get(key) ?? "";
          this.waiting.delete(image);
        }
    }
    this.askForMore();
  }

  destroy() {
    this.ending.abort();
    this.inSight.disconnect();
  }
}

/** Nothing for a picture that cannot be drawn. @param {any[]} drawings @param {Element} place @param {AbortSignal} signal */
async function addressOf(drawings, place, signal) {
  try {
    const [svg] = await stillsOf(drawings, SIZE, place, signal);
    return svg ? URL.createObjectURL(svg) : "";
  } catch (problem) {
    console.error(problem);
    return "";
  }
}
