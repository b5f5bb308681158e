/**
 * What was solved of a set of exercises, kept in the browser as the app keeps it: by an exercise's key, the
 * values that solved it. Mirrors topics/exercises/kept.py.
 * @typedef {Record<string, Record<string, any>>} Solved
 *
 * @typedef {object} Progress  also a learning platform keeps it, see scorm.js
 * @property {() => Solved} solved
 * @property {(key: string, values: Record<string, any>) => void} add
 */

const PLACE = "perceptron-explorer/exercises/1/";

/** @param {string} set  the name of the set @returns {Progress} */
export function inBrowser(set) {
  const place = PLACE + set;
  const solved = read(place);
  return {
    solved: () => solved,
    add(key, values) {
      solved[key] = values;
      try {
        localStorage.setItem(place, JSON.stringify({ ...read(place), [key]: values }));
      } catch {
        // A browser that keeps nothing: then it counts until the page is closed.
      }
    },
  };
}

/** @param {string} place @returns {Solved} */
function read(place) {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}
