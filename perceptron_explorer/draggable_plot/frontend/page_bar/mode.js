/**
 * Whether the page is in lecture mode, and what of it is folded away. It stands on the
 * document's root, where the style sheets read it, and so outlives a change of page.
 */

const root = document.documentElement;
const IDLE_MS = 3000;
const TELLING = /^(Page|Arrow|Home|End|Enter| |[nb.]$)/i;

/** @type {number} */
let idleTimer = 0;

/** Which lecture is shown, as the address has it: "1" is the one that everybody gets here. */
let word = "1";

/** The lecture of a link as the address had it, which is long: Python does not send it along. */
let linked = "";

/** @param {string | null} asked */
const isALink = (asked) => /^z[\w-]{8,}$/.test(asked ?? "");

/** Notes the lecture that the address holds. */
export function noteLink() {
  const asked = new URLSearchParams(location.search).get("lecture");
  if (asked && isALink(asked)) linked = asked;
}

/** What the address has for a lecture. @param {string} of */
export const lectureInAddress = (of) => (of === "link" ? linked || of : of);

/** Whether the address asks for lecture mode. @param {string | null} asked */
export const isOfALecture = (asked) => ["1", "mine", "link"].includes(asked ?? "") || isALink(asked);

/** The pointer and the scenes' buttons come back; they go again when nothing has moved for a while. @param {Event} [event] */
function wake(event) {
  // While a handle is dragged, or a scene opened, nobody looks for them.
  if (event instanceof PointerEvent && event.target instanceof Element && event.target.closest(".handle")) return;
  if (event instanceof KeyboardEvent && TELLING.test(event.key)) return;
  delete root.dataset.idle;
  clearTimeout(idleTimer);
  if (lecture.isOn()) idleTimer = window.setTimeout(() => (root.dataset.idle = "true"), IDLE_MS);
}

export const lecture = {
  isOn: () => root.dataset.lecture === "true",

  hidesNumbers: () => root.dataset.numbers === "hidden",

  /** @param {boolean} on */
  set(on) {
    if (on === this.isOn()) return;
    if (on) root.dataset.lecture = "true";
    else for (const name of ["lecture", "idle", "numbers", "blank", "scene", "asking"]) delete root.dataset[name];
    wake();
  },

  /** @param {string} asked */
  setWord(asked) {
    word = asked;
  },

  /** What the address says of it. */
  inAddress() {
    if (!this.isOn()) return [];
    return [`lecture=${lectureInAddress(word)}`, ...(root.dataset.scene ? [`scene=${root.dataset.scene}`] : [])];
  },

  /**
   * The number of the scene, from 1, and whether it still waits for an answer; none outside the prepared ones.
   * @param {number | null} scene @param {boolean} asking
   */
  setScene(scene, asking) {
    if (scene === null) delete root.dataset.scene;
    else root.dataset.scene = String(scene);
    if (asking) root.dataset.asking = "true";
    else delete root.dataset.asking;
  },

  /** The numbers beside the picture; while they wait for an answer, their place is kept. @param {"shown" | "hidden" | "waiting"} how */
  setNumbers(how) {
    root.dataset.numbers = how;
  },

  /** What waits for an answer goes on waiting: only its place can be given to the picture. */
  toggleNumbers() {
    const there = root.dataset.asking ? "waiting" : "shown";
    this.setNumbers((root.dataset.numbers ?? "shown") === "hidden" ? there : "hidden");
  },

  isBlank: () => "blank" in root.dataset,

  toggleBlank() {
    if (root.dataset.blank) delete root.dataset.blank;
    else root.dataset.blank = "true";
  },
};

/** Fills the screen where the browser lets a page do so: after a key or a click. */
export async function fillScreen() {
  try {
    await root.requestFullscreen?.();
  } catch {
    // In a frame, or without a hand's doing: then it fills the window.
  }
}

export async function leaveScreen() {
  if (document.fullscreenElement) await document.exitFullscreen();
}

/** @param {AbortSignal} signal  ends it */
export function watchHands(signal) {
  for (const event of ["pointermove", "pointerdown", "keydown"]) {
    document.addEventListener(event, wake, { signal, capture: true, passive: true });
  }
}
