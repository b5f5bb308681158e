/**
 * What a field, a slider or a curve does with its number: it sets a value, directly or by
 * a rule ("turn b until the angle is this").
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */
import { RULES } from "../rules/rules.js";

/**
 * @param {Pick<PanelItem, "of" | "index" | "sets" | "by" | "args" | "also">} item @param {LiveScene} scene
 * @returns {(number: number) => boolean} false where the rule has no answer
 */
export function makeSetter({ of = "", index = null, sets = null, by = null, args = [], also = [] }, scene) {
  const inputsOf = (/** @type {string[]} */ names) => names.map((name) => scene.quantities.get(name));
  return (number) => {
    const target = sets ?? of;
    const inputs = inputsOf(args);
    if (by && inputs.includes(null)) return false;
    const value = by ? RULES[by](number, ...inputs) : placed(number, scene.quantities.get(of), index);
    if (value === null) return false;
    scene.setValue(target, value);
    for (const further of also) scene.setValue(further.sets, RULES[further.by](number, ...inputsOf(further.args)));
    return true;
  };
}

/**
 * Keeps what a setter sets as it was before, to go back to it.
 * @param {Pick<PanelItem, "of" | "sets" | "also">} item @param {LiveScene} scene
 */
export function makeMemory({ of = "", sets = null, also = [] }, scene) {
  const names = [sets ?? of, ...also.map((further) => further.sets)];
  /** @type {Map<string, any>} */
  let kept = new Map();
  return {
    remember: () => {
      kept = new Map(names.map((name) => [name, scene.quantities.get(name)]));
    },
    takeBack: () => {
      for (const [name, value] of kept) if (scene.quantities.get(name) !== value) scene.setValue(name, value);
      scene.update();
    },
  };
}

/** @param {number} number @param {any} whole @param {number | null} index */
function placed(number, whole, index) {
  return index === null ? number : Object.assign([...whole], { [index]: number });
}
