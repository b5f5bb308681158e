/**
 * What Python sends to the hand-out. Types only: nothing here runs.
 *
 * @typedef {any} Drawing  a figure's description, as `figure/alone.js` takes it; `picture` is a number among the pictures
 *
 * @typedef {object} SheetScene
 * @property {string} title
 * @property {string} words
 * @property {string} question
 * @property {string} answer
 * @property {string[]} choices
 * @property {string[] | null} numbers  names of the groups of numbers beside the picture; null for all
 * @property {Drawing[][]} steps  its pictures at first, and after each step of the answer that changes them
 *
 * @typedef {object} HandOutData
 * @property {string} name  the same for the same scenes
 * @property {string} title
 * @property {string[]} pictures  what stands still of a figure and its scene, as text
 * @property {SheetScene[]} scenes
 */
export {};
