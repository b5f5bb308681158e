/** What the panel of a scene prints, without a page. */
import { element } from "../js/small_dom.js";
import { allReceived, received } from "#frontend/scene/constants.js";
import { Quantities } from "#frontend/scene/quantities.js";
import { bind } from "#frontend/scene/template.js";
import { RULES } from "#frontend/rules/rules.js";
import { RULES as ALL } from "./all_rules.js";

Object.assign(RULES, ALL); // A page fetches them before it works anything out.

const isThere = (name, quantities) => quantities.get(name) !== null;

const isShown = ({ when, unless }, quantities) =>
  (!when || isThere(when, quantities)) && (!unless || !isThere(unless, quantities));

/** The templates of an item, a table's cells and a proof's steps among them. */
const templatesOf = ({ kind, template, cells = [], steps = [] }) => [
  ...(["readout", "sentence"].includes(kind) ? [template] : []),
  ...cells.flatMap(templatesOf),
  ...steps.map(([, text]) => text),
];

/**
 * The texts of one scene, for each of several states of its values, box and leaf. Each text is
 * written by the same binding from state to state, as on a page.
 */
export function printed(json, states) {
  const scene = JSON.parse(json);
  const quantities = new Quantities(scene.quantities, {
    ...allReceived(scene.constants),
    ...allReceived(scene.values),
    held: null,
  });
  const items = scene.panel
    .flatMap((group) => group.items)
    .map((item) => {
      const texts = templatesOf(item).map((template) => {
        const into = element();
        return { into, refresh: bind(into, template) };
      });
      return { item, texts };
    });
  const everything = { has: () => true };
  return states.map((state) => {
    for (const [name, value] of Object.entries(state.values)) quantities.set(name, received(value));
    quantities.set("box", state.box);
    if (scene.probe) quantities.set(scene.probe.sets, state.leaf);
    quantities.settle();
    return items
      .filter(({ item }) => isShown(item, quantities))
      .flatMap(({ texts }) => texts)
      .map(({ into, refresh }) => {
        refresh(quantities, everything);
        return into.textContent;
      });
  });
}
