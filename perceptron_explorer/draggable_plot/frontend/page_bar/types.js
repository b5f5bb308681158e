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
 * @property {string} [nextTitle]  of the scene after it, if that is on another page
 * @property {string} [notes]  in a lecture that this browser keeps, of the scene that is open and of the next one
 *
 * @typedef {{number: number, text: string, undo: boolean}} Added  what has come of adding the picture that was asked for with that number
 *
 * @typedef {object} BarData
 * @property {string} page  the last part of its path; empty for the first page
 * @property {Record<string, string>} choices  as the address has them
 * @property {Record<string, string>} shared  what an address for others has in the place of some of them; empty for nothing
 * @property {Record<string, string>} usualChoices  what a new session begins all its choices with
 * @property {string[]} figures  names of the figures on the page
 * @property {string[]} values  what the address calls the figures' values and views
 * @property {Record<string, number>} acknowledged  the id of the last event of each figure that Python has taken in
 * @property {string[]} leftBehind  sentences about what no address can hold of the picture
 * @property {"1" | "mine" | "link"} lecture  which lecture it is, as the address has it
 * @property {PreparedScene[]} scenes  those of the lecture that are on this page
 * @property {string[]} pages  the lecture's
 * @property {number[]} order  for each scene of the lecture which of them it is on
 * @property {boolean} byPage  whether its scenes are counted page by page
 * @property {number | null} scene  which of them was opened last, from 0
 * @property {number} revealed  how many steps of its answer have changed the picture
 * @property {number} answered  the number of what was asked and is done
 * @property {boolean} hasSpeakerView  whether there is a second window for the lecturer
 * @property {boolean} adds  whether the page's picture can be added to a lecture
 * @property {Added | null} added
 * @property {string[]} origins  where other machines reach this one; for a window on the server itself
 * @property {boolean} open  whether the server listens to other machines
 * @property {string} qrPath  of the server's QR codes; empty where no server is
 */
export {};
