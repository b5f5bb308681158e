/**
 * Rules with much mathematics behind them, which only some pages need: they are fetched with the first
 * scene that names one.
 */
import { RULES } from "./rules.js";

/**
 * @typedef {object} Group
 * @property {Record<string, Function>} RULES
 * @property {(live: import("../figure/live_scene.js").LiveScene) => void} [follow]  for rules that answer
 *   later: brings a scene up to date, and says what it waits for
 */

/** Each with the rules of it that a scene may name alone. @type {{rules: string[], fetch: () => Promise<Group>}[]} */
const GROUPS = [
  { rules: ["perceptron_run"], fetch: () => import("./training_rules.js") },
  { rules: ["learning_run", "hidden_activations"], fetch: () => import("./network_rules.js") },
  { rules: ["separation_proof", "is_same", "in_hull"], fetch: () => import("./separation_rules.js") },
  { rules: ["curve_value", "loss_of", "mean_mistakes"], fetch: () => import("./descent_rules.js") },
  {
    rules: ["neuron_forward", "chain_links", "network_forward", "graph_values", "activate_all", "layer_images"],
    fetch: () => import("./gradient_rules.js"),
  },
  { rules: ["softmax", "class_probabilities", "sigmoid_line"], fetch: () => import("./softmax_rules.js") },
];

/** Fetches the rules that a scene names. @param {import("../types.js").Description} description @returns {Promise<Group[]>} */
export async function fetchRulesOf({ quantities }) {
  const text = JSON.stringify(quantities);
  const named = GROUPS.filter(({ rules }) => rules.some((rule) => text.includes(`"${rule}"`)));
  const groups = await Promise.all(named.map(({ fetch }) => fetch()));
  for (const group of groups) Object.assign(RULES, group.RULES);
  return groups;
}
