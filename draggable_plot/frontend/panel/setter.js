/**
 * What a field, a slider or a curve does with its number: it sets a value, directly or by
 * a rule ("turn b until the angle is this").
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../live_scene.js").LiveScene} LiveScene
 */
import { RULES } from "../rules.js";

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

/** @param {number} number @param {any} whole @param {number | null} index */
function placed(number, whole, index) {
  return index === null ? number : Object.assign([...whole], { [index]: number });
}
