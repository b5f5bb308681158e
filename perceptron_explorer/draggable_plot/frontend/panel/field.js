/**
 * A number that can be typed. It follows the picture, and the picture follows it while it
 * holds a number that fits; with anything else the picture is as it was before the typing.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { listenToKeys } from "../handles/keys.js";
import { html } from "../dom/dom.js";
import { fixed } from "../scene/format.js";
import { bind } from "../scene/template.js";
import { isBegun, readNumber } from "./number.js";
import { makeProblem } from "./problem.js";
import { makeMemory, makeSetter } from "./setter.js";

/** A field with its name before it. @param {PanelItem} item @param {LiveScene} scene */
export function makeField(item, scene) {
  const { name, input, problem, refresh } = makeInput(item, scene);
  return {
    element: html(
      "div",
      { class: "field-and-problem" },
      html("label", { class: "field" }, name, html("span", { class: "entry" }, input)),
      problem,
    ),
    refresh,
  };
}

/** The parts of a field, for whoever puts them together. @param {PanelItem} item @param {LiveScene} scene */
export function makeInput(item, scene) {
  const { of = "", index = null, label = "", step = 0.1, limit = 1e6, digits = 2, unit = "" } = item;
  const least = item.least ?? -limit;
  const input = html("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  input.dataset.field = index === null ? of : `${of}.${index}`;
  const name = html("span", { class: "label", "aria-hidden": "true" });
  bind(name, label);
  input.setAttribute("aria-label", `${name.textContent}${unit && ` in ${unit}`}`);
  const problem = makeProblem(input);
  const set = makeSetter(item, scene);
  const before = makeMemory(item, scene);
  let typing = false;
  scene.addGrip(() => typing);
  /** What stands in the input, unless somebody types. */
  let written = "";
  /** What it is refused for, if it is. */
  let complaint = "";

  const current = () => {
    const value = scene.get(of);
    return index === null || value === null ? value : value[index];
  };
  const write = () => {
    if (typing) return;
    const text = current() === null ? "" : fixed(current(), digits);
    if (written !== text) input.value = text;
    written = text;
  };
  const complain = (/** @type {string} */ sentence) => {
    if (sentence) problem.say(sentence);
    else problem.close();
    input.setAttribute("aria-invalid", String(sentence !== ""));
  };
  const whatIsWrong = () => {
    const number = readNumber(input.value);
    const fits = number >= least && number <= limit;
    if (fits && set(number)) return "";
    const stays = current() === null ? "" : ` ${fixed(current(), digits)} stays.`;
    if (fits) return `The picture as it is now has no place for this number.${stays}`;
    return `Please type a number from ${fixed(least, 0)} to ${limit}, such as 0.5 or 1/2.${stays}`;
  };
  const read = () => {
    before.takeBack();
    complaint = whatIsWrong();
    scene.update(); // Now, so that this change is not taken for another's once the typing is over.
    complain(isBegun(input.value) && Number.isNaN(readNumber(input.value)) ? "" : complaint);
  };
  const finish = () => {
    if (!typing) return;
    complain(complaint);
    typing = false;
    // What was typed in vain is taken back; the sentence stays, to say why.
    input.setAttribute("aria-invalid", "false");
    write();
    if (complaint) scene.place.onLetGo();
    else scene.commit();
  };

  input.addEventListener("input", () => {
    if (!typing) before.remember();
    typing = true;
    written = input.value;
    read();
  });
  input.addEventListener("change", finish);
  input.addEventListener("blur", finish);
  listenToKeys(input, scene, (event) => {
    const { key } = event;
    if (key === "Enter") finish();
    const direction = { ArrowUp: 1, ArrowDown: -1 }[key];
    if (!direction || current() === null) return;
    event.preventDefault();
    typing = false;
    set(Math.max(least, Math.min(limit, Number((current() + direction * step).toFixed(10)))));
    scene.commitSoon();
  });
  return {
    name,
    input,
    problem: problem.element,
    /** @param {unknown} _quantities @param {Set<string>} changed */
    refresh: (_quantities, changed) => {
      if (!changed.has(of)) return;
      if (problem.isOpen() && !typing) problem.close();
      write();
    },
  };
}
