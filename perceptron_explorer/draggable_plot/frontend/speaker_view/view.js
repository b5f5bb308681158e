/**
 * The speaker view: what the lecture's window shows, with notes, the next scene, a clock and a timer.
 * Its keys are the lecture's.
 * @typedef {import("../page_bar/speaker.js").SpeakerState} SpeakerState
 */
import { nameOfKey, TYPED_INTO } from "../dom/dom.js";
import { CHANNEL } from "../page_bar/speaker.js";
import { asTime, leftOf, Timer } from "./timer.js";

const KEYS = /^(Arrow(Left|Right)|Page(Up|Down)|Home|End|Enter|Backspace| |[\d.b])$/;
const KEPT = "timer";
const NO_NOTES = "No notes for this scene.";
const NOTES_OF_OTHERS =
  "Notes are shown for a lecture that this browser keeps: load the file in My lecture, and present it from there.";
const WAITING = "Waiting for the lecture. Open this view from lecture mode, with V.";
const GONE = "The lecture's window is closed, or is being loaded again.";
const OFF = "Lecture mode is off in the lecture's window. L there goes on.";

const channel = new BroadcastChannel(CHANNEL + location.hash.slice(1));
const part = (/** @type {string} */ name) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`));
const minutes = /** @type {HTMLInputElement} */ (document.querySelector("#minutes"));

const kept = recalled();
const timer = new Timer(kept?.timer);
minutes.value = kept?.minutes ?? "";

/** @returns {{timer: import("./timer.js").Run, minutes: string} | null} */
function recalled() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

function keep() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ timer, minutes: minutes.value }));
  } catch {
    // Then a reload begins the timer anew.
  }
}

/** Writes a text, if it is another one: what is spoken is spoken once. @param {string} name @param {string} text */
function write(name, text) {
  if (part(name).textContent !== text) part(name).textContent = text;
  part(name).hidden = text === "";
}

/** @param {SpeakerState} state */
function show(state) {
  const { isOn, number, total, title, words, question, answer, isAsking, notes, next, status, began } = state;
  write("status", isOn ? status : OFF);
  write("number", number ? `${number} of ${total}` : `${total} scenes`);
  for (const [name, text] of Object.entries({ title, words, question, answer })) write(name, text);
  part("answer").dataset.state = isAsking ? "to come" : "shown";
  write("notes", notes === null ? NOTES_OF_OTHERS : notes || (number ? NO_NOTES : ""));
  part("notes").toggleAttribute("data-none", !notes);
  write("next", next || "The lecture ends here.");
  if (began !== null && !kept && !timer.isRunning && timer.ran === 0 && !isPaused) {
    timer.start(began);
    keep();
  }
  tick();
}

/** Whether the person has stopped the timer, which then does not begin by itself. */
let isPaused = false;

function tick() {
  const now = Date.now();
  part("clock").textContent = new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  part("passed").textContent = asTime(timer.passed(now));
  const { text, isOver } = leftOf(Number(minutes.value), timer.passed(now));
  write("left", text);
  part("left").toggleAttribute("data-over", isOver);
  part("pause").textContent = timer.isRunning ? "Pause" : "Start";
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  pause() {
    isPaused = timer.isRunning;
    if (isPaused) timer.pause(Date.now());
    else timer.start(Date.now());
  },
  reset: () => timer.reset(Date.now()),
};

/** @param {string} key */
const press = (key) => channel.postMessage({ kind: "key", key });

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  if (button.dataset.key) press(button.dataset.key);
  ACTIONS[button.dataset.part ?? ""]?.();
  button.blur(); // The keys are the lecture's again.
  keep();
  tick();
});
minutes.addEventListener("input", () => {
  keep();
  tick();
});
minutes.addEventListener("keydown", ({ key }) => key === "Enter" && minutes.blur());
document.addEventListener("keydown", (event) => {
  const { target, ctrlKey, metaKey, altKey } = event;
  const key = nameOfKey(event);
  const isTaken = target instanceof Element && target.matches(`${TYPED_INTO}, button`) && !key.startsWith("Page");
  if (isTaken || ctrlKey || metaKey || altKey || !KEYS.test(key)) return;
  event.preventDefault();
  if (!event.repeat) press(key);
});
channel.addEventListener("message", ({ data }) => {
  if (data.kind === "state") show(data.state);
  if (data.kind === "gone") write("status", GONE);
});

write("status", WAITING);
tick();
setInterval(tick, 250);
channel.postMessage({ kind: "hello" });
