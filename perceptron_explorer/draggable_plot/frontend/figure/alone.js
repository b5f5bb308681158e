/**
 * Figures that Python has described and gets no events of: those of a lecture's scenes, many of
 * which stand on one page. Each scene's are named anew, so that they share values among themselves
 * and not with another scene's.
 * @typedef {import("../types.js").Description} Description
 */

let count = 0;

/** @param {any[]} drawings  the pictures of one scene, as Python sends them @returns {Description[]} */
export function asAlone(drawings) {
  const scene = `alone-${++count}`;
  return drawings.map(({ picture, ...rest }) => {
    const data = { ...JSON.parse(picture), ...rest };
    const shares = data.shares && `${data.shares}-${scene}`;
    return { ...data, name: `${data.name}-${scene}`, shares, isAlone: true, answers: false, steps: null };
  });
}
