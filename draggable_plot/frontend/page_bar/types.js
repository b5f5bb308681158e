/**
 * What Python tells the page bar. Types only: nothing here runs.
 *
 * @typedef {object} PreparedScene
 * @property {string} title
 * @property {string} words
 * @property {string} question  asked before the answer is shown; empty for none
 * @property {string} answer
 * @property {boolean} changes  whether the answer changes the picture
 * @property {string[] | null} numbers  titles of the groups of numbers beside the picture; null for all
 *
 * @typedef {object} BarData
 * @property {string} page  the last part of its path; empty for the first page
 * @property {Record<string, string>} choices  as the address has them
 * @property {string[]} figures  names of the figures on the page
 * @property {string[]} values  what the address calls the figures' values and views
 * @property {Record<string, number>} heard  which telling of each figure was the last that Python has heard
 * @property {string[]} leftBehind  sentences about what no address can hold of the picture
 * @property {PreparedScene[]} scenes
 * @property {number | null} scene  which of them was opened last, from 0
 * @property {boolean} revealed  whether its answer has changed the picture
 * @property {string[]} origins  where other machines reach this one; for a window on the server itself
 * @property {boolean} open  whether the server listens to other machines
 * @property {string} qrPath
 */
export {};
