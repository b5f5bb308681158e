/** What a person predicts of a lecture's scenes, kept in this browser alone: for a reload, and for another day. */

const PLACE = "perceptron-explorer/predictions/1/";

/** @param {string} name  of the lecture */
export function predictionsOf(name) {
  /** @type {Record<string, string>} */
  let written = {};
  try {
    const found = JSON.parse(localStorage.getItem(PLACE + name) ?? "{}");
    if (found && typeof found === "object") written = found;
  } catch {
    // A browser that keeps nothing, or something else of that name.
  }
  return {
    /** @param {number} scene */
    of: (scene) => String(written[scene] ?? ""),
    /** @param {number} scene @param {string} text */
    write(scene, text) {
      written = { ...written, [scene]: text };
      try {
        localStorage.setItem(PLACE + name, JSON.stringify(written));
      } catch {
        // It stays for as long as the page is open.
      }
    },
  };
}
