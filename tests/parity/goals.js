/** Which quantities of a scene the front end works out, without a page. */
import { allReceived, received } from "#frontend/scene/constants.js";
import { Quantities } from "#frontend/scene/quantities.js";
import { RULES } from "#frontend/rules/rules.js";
import { RULES as ALL } from "./all_rules.js";

Object.assign(RULES, ALL); // A page fetches them before it works anything out.

/** The quantities of these names, for each of several states of the scene's values. */
export function workedOut(json, box, names, states) {
  const scene = JSON.parse(json);
  const given = { ...allReceived(scene.constants), ...allReceived(scene.values), box, held: null };
  const quantities = new Quantities(scene.quantities, given);
  return states.map((values) => {
    for (const [name, value] of Object.entries(values)) quantities.set(name, received(value));
    quantities.settle();
    return names.map((name) => quantities.get(name));
  });
}
