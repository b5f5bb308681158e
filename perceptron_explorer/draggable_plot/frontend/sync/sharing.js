/**
 * Values that several figures of one page share. Scenes that name the same group and have a
 * value of the same name show one number: a change of one is passed on to the others, which follow
 * in the same frame without telling anyone in their turn, so nothing goes round in circles.
 * On release the one that was moved sends its values first; then each that was given some
 * sends its own, so that what Python keeps of both agrees.
 * @typedef {import("../figure/store.js").SceneStore} SceneStore
 */

/** @type {Map<string, Set<SceneStore>>} */
const groups = new Map();

/** @param {SceneStore} scene @param {string} name */
const has = (scene, name) => name in scene.description.values;

export class Sharing {
  /**
   * Joins, and takes over what the others have made: they were here first.
   * @param {string} group @param {SceneStore} scene
   */
  constructor(group, scene) {
    this.group = group;
    this.scene = scene;
    const [first] = this.others();
    if (first)
      for (const name of Object.keys(scene.description.values))
        if (has(first, name)) scene.receive(name, first.get(name));
    groups.set(group, (groups.get(group) ?? new Set()).add(scene));
  }

  others() {
    return [...(groups.get(this.group) ?? [])].filter((one) => one !== this.scene);
  }

  /** @param {string} name @param {any} value */
  tell(name, value) {
    if (!has(this.scene, name)) return;
    for (const other of this.others()) if (has(other, name)) other.receive(name, value);
  }

  /** The others send Python the values that they have from this one. */
  commitOthers() {
    for (const other of this.others()) other.commitShared();
  }

  leave() {
    const members = groups.get(this.group);
    members?.delete(this.scene);
    if (members?.size === 0) groups.delete(this.group);
  }
}
