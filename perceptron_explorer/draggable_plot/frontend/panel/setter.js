/**
 * What a field, a slider or a curve does with its number: it sets a value, directly or by
 * an expression ("turn b until the angle is this").
 * @typedef {import("../types.js").PanelItem} PanelItem
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 */
import { compile } from "../scene/expressions.js";

/**
 * @param {Pick<PanelItem, "of" | "index" | "sets" | "to" | "also">} item @param {SceneStore} scene
 * @returns {(number: number) => boolean} false where there is no such value
 */
export function makeSetter({ of = "", index = null, sets = null, to = null, also = [] }, scene) {
  const { quantities } = scene;
  const compute = to && compile(to);
  const further = alsoOf(also);
  return (number) => {
    const value = compute ? quantities.withInput(compute, number) : placed(number, quantities.get(of), index);
    if (value === null) return false;
    scene.set(sets ?? of, value);
    further(number, scene);
    return true;
  };
}

/** What further values a change sets. @param {import("../types.js").SettingDescription[]} also @returns {(input: any, scene: SceneStore) => void} */
export function alsoOf(also) {
  const settings = also.map(({ sets, to }) => ({ sets, compute: compile(to) }));
  return (input, scene) => {
    for (const { sets, compute } of settings) scene.set(sets, scene.quantities.withInput(compute, input));
  };
}

/**
 * Keeps what a setter sets as it was before, to go back to it.
 * @param {Pick<PanelItem, "of" | "sets" | "also">} item @param {SceneStore} scene
 */
export function makeMemory({ of = "", sets = null, also = [] }, scene) {
  const names = [sets ?? of, ...also.map((further) => further.sets)];
  /** @type {Map<string, any>} */
  let kept = new Map();
  return {
    remember: () => {
      kept = new Map(names.map((name) => [name, scene.get(name)]));
    },
    takeBack: () => {
      for (const [name, value] of kept) if (scene.get(name) !== value) scene.set(name, value);
      scene.update();
    },
  };
}

/** @param {number} number @param {any} whole @param {number | null} index */
function placed(number, whole, index) {
  return index === null ? number : Object.assign([...whole], { [index]: number });
}
