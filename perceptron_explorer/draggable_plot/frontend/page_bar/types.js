/**
 * What Python sends to the page bar. Types only: nothing here runs.
 *
 * @typedef {object} PreparedScene
 * @property {string} title
 * @property {string} words
 * @property {string} question  asked before the answer is shown; empty for none
 * @property {string} answer
 * @property {string} shows  the picture, as the part of an address after the question mark
 * @property {string[]} then  what each step of the answer changes in it, written in the same way; none for an answer in words
 * @property {string[] | null} numbers  titles of the groups of numbers beside the picture; null for all
 *
 * @typedef {{page: string, scene: number}} Neighbour  the scene that comes before or after those of a page
 *
 * @typedef {object} BarData
 * @property {string} page  the last part of its path; empty for the first page
 * @property {Record<string, string>} choices  as the address has them
 * @property {Record<string, string>} usualChoices  what a new session begins all its choices with
 * @property {string[]} figures  names of the figures on the page
 * @property {string[]} values  what the address calls the figures' values and views
 * @property {Record<string, number>} acknowledged  the id of the last event of each figure that Python has taken in
 * @property {string[]} leftBehind  sentences about what no address can hold of the picture
 * @property {PreparedScene[]} scenes
 * @property {number | null} scene  which of them was opened last, from 0
 * @property {number} revealed  how many steps of its answer have changed the picture
 * @property {number} answered  the number of what was asked and is done
 * @property {Neighbour | null} before
 * @property {Neighbour | null} after
 * @property {string[]} origins  where other machines reach this one; for a window on the server itself
 * @property {boolean} open  whether the server listens to other machines
 * @property {string} qrPath
 */
export {};
