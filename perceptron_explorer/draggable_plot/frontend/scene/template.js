/**
 * Sentences with numbers in them: "{w.0|2} x₁ {b|+2} = 0". A template is read once; its
 * numbers are then set one by one, so that a moving number touches one text node.
 *
 * `{name}` or `{name.part|format}` stands for a quantity (format.js has the formats);
 * <i>, <b>, <sub> and <sup> are the only markup, all else is text.
 */
import { wordsFor } from "./format.js";
import { PrintedSum } from "./printed_sum.js";

/** @typedef {{name: string, part: string | null, format: string, inWords: import("./format.js").InWords}} Slot */
/** @typedef {import("./quantities.js").Quantities} Quantities */

const TOKENS = /(<\/?(?:i|b|sub|sup)>|\{[^}]+\})/;
/** The same, with each sign "=" alone. */
const TOKENS_AND_SIGNS = /(<\/?(?:i|b|sub|sup)>|\{[^}]+\}|=)/;

/** @param {string} token  "{w.0|+2}" @returns {Slot} */
function readSlot(token) {
  const [path, format = "2"] = token.slice(1, -1).split(/\|(.*)/s);
  const [name, part = null] = path.split(".");
  return { name, part, format, inWords: wordsFor(format) };
}

/** @param {Slot} slot @param {Quantities} quantities */
function valueIn({ name, part }, quantities) {
  const value = quantities.get(name);
  return value !== null && part !== null ? value[part] : value;
}

/** @param {Slot} slot @param {Quantities} quantities */
function textOf(slot, quantities) {
  return slot.inWords(valueIn(slot, quantities));
}

/** The names of the quantities in a template. @param {string} template */
export function namesIn(template) {
  return template
    .split(TOKENS)
    .filter((token) => token.startsWith("{"))
    .map((token) => readSlot(token).name);
}

/** As plain text. @param {string} template @param {Quantities} quantities */
export function filled(template, quantities) {
  return template
    .split(TOKENS)
    .map((token) => (token.startsWith("{") ? textOf(readSlot(token), quantities) : token.startsWith("<") ? "" : token))
    .join("");
}

/**
 * Writes a template into an element and returns what refreshes it.
 * @param {Element} element @param {string} template
 * @returns {(quantities: Quantities, changed: Set<string>) => void}
 */
export function bind(element, template) {
  /** @type {{slot: Slot, node: Text}[]} */
  const slots = [];
  const sum = new PrintedSum();
  const open = [element];
  const inPicture = element instanceof SVGElement;
  // SVG has no <b> or <i>: there, a tspan carries the name as its class.
  const create = (/** @type {string} */ tag) => {
    const child = document.createElementNS(element.namespaceURI, inPicture ? "tspan" : tag);
    if (inPicture) child.setAttribute("class", tag);
    return child;
  };
  for (const token of template.split(TOKENS_AND_SIGNS)) {
    const parent = open[open.length - 1];
    if (token.startsWith("{")) {
      const node = document.createTextNode("");
      const slot = readSlot(token);
      parent.append(node);
      slots.push({ slot, node });
      sum.addNumber(slot.format, (quantities) => valueIn(slot, quantities));
    } else if (token === "=") {
      const node = document.createTextNode(token);
      parent.append(node);
      sum.addSign(node);
    } else if (token.startsWith("</")) {
      if (open.length > 1) open.pop();
    } else if (/^<\w+>$/.test(token)) {
      const child = create(token.slice(1, -1));
      parent.append(child);
      open.push(child);
    } else if (token) {
      parent.append(token);
      sum.addText(token);
    }
  }
  if (sum.isOne()) {
    const nodes = slots.map(({ node }) => node);
    return (quantities, changed) => {
      if (slots.some(({ slot }) => changed.has(slot.name))) sum.write(quantities, nodes);
    };
  }
  return (quantities, changed) => {
    for (const { slot, node } of slots) {
      if (!changed.has(slot.name)) continue;
      const text = textOf(slot, quantities);
      if (node.data !== text) node.data = text;
    }
  };
}
