/**
 * A number that can be typed. It follows the picture, and the picture follows it while it
 * holds a number; anything else gets a sentence and leaves the last value as it was.
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../live_scene.js").LiveScene} LiveScene
 */
import { html } from "../dom.js";
import { fixed } from "../scene/format.js";
import { bind } from "../scene/template.js";
import { makeSetter } from "./setter.js";

/**
 * A number as people type it: decimal comma and true minus sign included.
 * @param {string} text @returns {number} NaN when it is none
 */
export function readNumber(text) {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** A field with its name before it. @param {PanelItem} item @param {LiveScene} scene */
export function makeField(item, scene) {
  const { name, input, problem, refresh } = makeInput(item, scene);
  return {
    element: html("div", { class: "field-and-problem" }, html("label", { class: "field" }, name, html("span", { class: "entry" }, input)), problem),
    refresh,
  };
}

/** The parts of a field, for whoever puts them together. @param {PanelItem} item @param {LiveScene} scene */
export function makeInput(item, scene) {
  const { of = "", index = null, label = "", step = 0.1, limit = 1e6, digits = 2, unit = "" } = item;
  const input = html("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  input.dataset.field = index === null ? of : `${of}.${index}`;
  const problem = html("p", { class: "problem", role: "alert" });
  const name = html("span", { class: "label", "aria-hidden": "true" });
  bind(name, label);
  input.setAttribute("aria-label", `${name.textContent}${unit && ` in ${unit}`}`);
  const set = makeSetter(item, scene);
  let typing = false;
  scene.addGrip(() => typing);
  /** What stands in the input, unless somebody types. */
  let written = "";

  const current = () => {
    const value = scene.quantities.get(of);
    return index === null || value === null ? value : value[index];
  };
  const write = () => {
    if (typing) return;
    const text = current() === null ? "" : fixed(current(), digits);
    if (written !== text) input.value = text;
    written = text;
  };
  /** What is wrong with what was typed last. */
  let complaint = "";
  const complain = (/** @type {string} */ sentence) => {
    if (sentence !== complaint) problem.textContent = sentence;
    complaint = sentence;
    input.setAttribute("aria-invalid", String(sentence !== ""));
  };
  const read = () => {
    const number = readNumber(input.value);
    const taken = Math.abs(number) <= limit && set(number);
    const stays = current() === null ? "" : ` ${fixed(current(), digits)} stays.`;
    complain(taken ? "" : `Please type a number from ${fixed(item.least ?? -limit, 0)} to ${limit}, such as 0.5.${stays}`);
  };
  const finish = () => {
    if (!typing) return;
    typing = false;
    // What was typed in vain is taken back; the sentence stays, to say why.
    input.setAttribute("aria-invalid", "false");
    write();
    scene.commit();
  };

  input.addEventListener("input", () => {
    typing = true;
    written = input.value;
    read();
  });
  input.addEventListener("change", finish);
  input.addEventListener("blur", finish);
  input.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!direction || current() === null) return;
    event.preventDefault();
    typing = false;
    scene.update(); // The key before this one may be of the same frame.
    set(Math.max(-limit, Math.min(limit, Number((current() + direction * step).toFixed(10)))));
    scene.commitSoon();
  });
  return {
    name,
    input,
    problem,
    /** @param {unknown} _quantities @param {Set<string>} changed */
    refresh: (_quantities, changed) => {
      if (!changed.has(of)) return;
      if (complaint && !typing) complain("");
      write();
    },
  };
}
