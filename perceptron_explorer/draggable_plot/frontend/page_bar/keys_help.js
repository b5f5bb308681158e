/** All keys, behind "?". */
import { html } from "../dom/dom.js";
import { makeDialog } from "./dialog.js";

/** @type {[string, [string[], string][]][]} */
const GROUPS = [
  [
    "Anywhere",
    [
      [["L"], "lecture mode on and off; goes on at the scene that was left"],
      [["S"], "share this picture"],
      [["A"], "add this picture to my lecture; with Shift as the answer of the scene added last"],
      [["H"], "high contrast on and off"],
      [["G"], "unfold the legend in the picture, or hide it"],
      [["?"], "this list"],
      [["Ctrl Z"], "undo, where the picture has that button; with Shift redo"],
    ],
  ],
  [
    "In lecture mode",
    [
      [["\u2192", "PageDown", "Space"], "the answer, or the next scene, on to the next page"],
      [["\u2190", "PageUp"], "the previous scene, back to the page before"],
      [["1", "9"], "the scene of that number; several figures, then Enter, for one from 10 on"],
      [["Home", "End"], "the first scene and the last one: of this page, or of my lecture"],
      [["M"], "pages and controls; also: the pointer at the upper edge"],
      [["N"], "numbers beside the picture on and off"],
      [["B", "."], "blank screen; any of the remote's keys brings the picture back"],
      [["V"], "speaker view: notes, next scene, clock and timer in a second window"],
      [["F"], "full screen on and off"],
      [["Esc"], "out of a field, then out of lecture mode"],
    ],
  ],
  [
    "With a handle in focus",
    [
      [["Tab"], "to the next handle"],
      [["\u2190", "\u2191", "\u2192", "\u2193"], "move it; with Shift ten times as far, with Alt a tenth"],
      [["PageUp", "PageDown"], "in space: along the third axis"],
      [["Home"], "back to where it started"],
      [["Esc"], "while dragging: put it back"],
      [["Shift"], "while dragging in space: straight up and down"],
    ],
  ],
  [
    "On the class board",
    [
      [["R"], "reveal the predictions or the answer"],
      [["P"], "freeze the board and let it go on"],
    ],
  ],
  [
    "In the Leaf lab",
    [
      [["\u2190", "\u2191", "\u2192", "\u2193"], "with the leaves in focus: from leaf to leaf"],
      [["Enter"], "pick the leaf up, and put it down again"],
      [["Delete"], "remove it"],
      [["C"], "change its class"],
      [["Insert"], "a new leaf, in the middle"],
      [["0", "1"], "the class of the next leaf"],
    ],
  ],
];

/** Groups and keys that a page of the site does not have. */
const OF_THE_APP = ["On the class board", "In the Leaf lab", "A", "V"];

/** @param {string} name @returns {Record<string, string>} */
const marked = (name) => (OF_THE_APP.includes(name) ? { class: "of-the-app" } : {});

/** @param {string[]} keys @param {string} meaning */
function row(keys, meaning) {
  return html(
    "div",
    marked(keys[0]),
    html("dt", {}, ...keys.map((key) => html("kbd", {}, key))),
    html("dd", {}, meaning),
  );
}

export function makeKeysHelp() {
  const groups = GROUPS.map(([title, rows]) =>
    html(
      "section",
      marked(title),
      html("h3", {}, title),
      html("dl", {}, ...rows.map(([keys, meaning]) => row(keys, meaning))),
    ),
  );
  return makeDialog("keys", "Keys", html("div", { class: "key-groups" }, ...groups));
}
