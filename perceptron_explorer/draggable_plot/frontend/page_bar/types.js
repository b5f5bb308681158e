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
 * @property {number} [number]  in a lecture that is counted as a whole, from 1
 * @property {Neighbour} [before]  where the lecture comes from, if that is another page
 * @property {Neighbour} [after]  where it goes on, if that is another page
 *
 * @typedef {{number: number, text: string, undo: boolean}} Added  what has come of adding the picture that was asked for with that number
 *
 * @typedef {{page: string, scene: number}} Neighbour  a scene: its page, and its place among the page's, from 0
 *
 * @typedef {object} BarData
 * @property {string} page  the last part of its path; empty for the first page
 * @property {Record<string, string>} choices  as the address has them
 * @property {Record<string, string>} usualChoices  what a new session begins all its choices with
 * @property {string[]} figures  names of the figures on the page
 * @property {string[]} values  what the address calls the figures' values and views
 * @property {Record<string, number>} acknowledged  the id of the last event of each figure that Python has taken in
 * @property {string[]} leftBehind  sentences about what no address can hold of the picture
 * @property {"1" | "mine"} lecture  which lecture it is, as the address has it
 * @property {PreparedScene[]} scenes  those of the lecture that are on this page
 * @property {number} total  how many are counted: the page's, or the lecture's
 * @property {Neighbour[] | null} jumps  in a lecture that is counted as a whole, its first nine scenes
 * @property {Neighbour | null} last  its last one
 * @property {number | null} scene  which of them was opened last, from 0
 * @property {number} revealed  how many steps of its answer have changed the picture
 * @property {number} answered  the number of what was asked and is done
 * @property {boolean} adds  whether the page's picture can be added to a lecture
 * @property {Added | null} added
 * @property {string[]} origins  where other machines reach this one; for a window on the server itself
 * @property {boolean} open  whether the server listens to other machines
 * @property {string} qrPath
 */
export {};
