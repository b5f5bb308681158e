/**
 * Makes an HTML element with attributes and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function html(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** What text is typed into, as a selector. */
export const TYPED_INTO =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, [contenteditable="true"]';

/**
 * What sets an attribute of an element, which nobody else sets. The browser has as much to do
 * for a text that stands there already as for a new one, so that one is not set again.
 * @param {Element} element @param {string} name
 */
export function attributeOf(element, name) {
  /** @type {string | null} */
  let now = null;
  return (/** @type {string} */ text) => {
    if (text !== now) element.setAttribute(name, text);
    now = text;
  };
}

/** What a key is called. Keyboards of other scripts have the letters in the same places. @param {KeyboardEvent} event */
export function nameOfKey({ key, code }) {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter && (key.length === 1 || key === "Process" || key === "Unidentified") ? letter.toLowerCase() : key;
}
