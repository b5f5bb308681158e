/**
 * Progress as a learning platform keeps it, by the run-time environment of SCORM 1.2: one object of the
 * platform's in a window around this one, whose functions take and return texts.
 *
 * @typedef {object} Api
 * @property {(empty: "") => string} LMSInitialize
 * @property {(empty: "") => string} LMSFinish
 * @property {(empty: "") => string} LMSCommit
 * @property {(element: string) => string} LMSGetValue
 * @property {(element: string, value: string) => string} LMSSetValue
 * @property {() => string} LMSGetLastError
 * @property {(code: string) => string} LMSGetErrorString
 */

/** As many windows as the specification's own example looks through. */
const MOST_WINDOWS = 7;
/** The most of `cmi.suspend_data`, a CMIString4096. */
const MOST_SUSPENDED = 4096;
const DONE = ["passed", "completed"];

export const NO_PLATFORM = "No learning platform was found around this page: progress is kept in this browser.";

/** The platform's object: in a window around this one, or around the one that has opened it. @returns {Api | null} */
function findApi() {
  return apiAround(window) ?? (window.opener ? apiAround(window.opener) : null);
}

/** @param {any} inner @returns {Api | null} */
function apiAround(inner) {
  try {
    let outer = inner;
    for (let i = 0; i <= MOST_WINDOWS; i++) {
      if (outer.API) return outer.API;
      if (!outer.parent || outer.parent === outer) return null;
      outer = outer.parent;
    }
  } catch {
    // A window of another origin, which is none of the platform's.
  }
  return null;
}

/** Progress on the platform; null where there is none. @returns {import("./progress.js").Progress | null} */
export function onPlatform() {
  const api = findApi();
  return api && isDone(api.LMSInitialize("")) ? new Session(api) : null;
}

/** Some platforms return a truth value, where the specification has a text. @param {unknown} answer */
const isDone = (answer) => String(answer) === "true";

/** From LMSInitialize to LMSFinish. */
class Session {
  /** @param {Api} api */
  constructor(api) {
    this.api = api;
    this.began = Date.now();
    this.total = document.querySelectorAll("section.exercise").length;
    const before = this.get("cmi.suspend_data").split(",").filter(Boolean);
    /** @type {import("./progress.js").Solved} */
    this.found = Object.fromEntries(before.map((key) => [key, {}]));
    this.isDone = DONE.includes(this.get("cmi.core.lesson_status"));
    this.set("cmi.core.score.min", "0");
    this.set("cmi.core.score.max", "100");
    this.report();
    addEventListener("pagehide", () => this.finish(), { once: true });
  }

  solved() {
    return this.found;
  }

  /** @param {string} key @param {Record<string, any>} values */
  add(key, values) {
    this.found[key] = values;
    this.report();
  }

  /** The score, whether all is solved, and what is. */
  report() {
    const keys = Object.keys(this.found);
    const share = this.total ? Math.min(1, keys.length / this.total) : 0;
    this.isDone ||= share === 1;
    this.set("cmi.core.score.raw", String(Math.round(10_000 * share) / 100));
    this.set("cmi.core.lesson_status", this.isDone ? "passed" : "incomplete");
    while (keys.join(",").length > MOST_SUSPENDED) keys.pop();
    this.set("cmi.suspend_data", keys.join(","));
    this.api.LMSCommit("");
  }

  /** @param {string} element */
  get(element) {
    return String(this.api.LMSGetValue(element) ?? "");
  }

  /** @param {string} element @param {string} value */
  set(element, value) {
    if (isDone(this.api.LMSSetValue(element, value))) return;
    const code = this.api.LMSGetLastError();
    console.warn(`The learning platform refuses ${element}: ${code} ${this.api.LMSGetErrorString(code)}`);
  }

  /** The page is left: the platform keeps what was solved for the next time. */
  finish() {
    this.set("cmi.core.session_time", timespan(Date.now() - this.began));
    this.set("cmi.core.exit", this.isDone ? "" : "suspend");
    this.api.LMSFinish("");
  }
}

/** A CMITimespan: HHHH:MM:SS.SS. @param {number} ms */
function timespan(ms) {
  const hundredths = Math.round(ms / 10);
  const part = (/** @type {number} */ unit, /** @type {number} */ most) =>
    String(Math.floor(hundredths / unit) % most).padStart(2, "0");
  const hours = String(Math.min(9999, Math.floor(hundredths / 360_000))).padStart(4, "0");
  return `${hours}:${part(6_000, 60)}:${part(100, 60)}.${part(1, 100)}`;
}
