/** As much of a browser's document as templates need: elements that hold elements and texts. */

class Node {}

class Text extends Node {
  #data;
  /** How often it was written. */
  writes = 0;

  constructor(data) {
    super();
    this.#data = data;
  }

  get data() {
    return this.#data;
  }

  set data(text) {
    this.writes += 1;
    this.#data = text;
  }

  get textContent() {
    return this.#data;
  }
}

class Element extends Node {
  constructor(tagName) {
    super();
    this.tagName = tagName;
    this.namespaceURI = "http://www.w3.org/1999/xhtml";
    this.attributes = {};
    this.childNodes = [];
  }

  append(...nodes) {
    this.childNodes.push(...nodes.map((node) => (node instanceof Node ? node : new Text(node))));
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  get textContent() {
    return this.childNodes.map((node) => node.textContent).join("");
  }
}

class SVGElement extends Element {}

Object.assign(globalThis, { Text, SVGElement });
globalThis.document = {
  createTextNode: (data) => new Text(data),
  createElementNS: (_, tag) => new Element(tag),
};

export const element = () => new Element("p");
export const svgElement = () => new SVGElement("text");
