/**
 * Rules with much mathematics behind them, which only some pages need: they are fetched with the first
 * scene that names one.
 */
import { RULES } from "./rules.js";

/** Each with the rules of it that a scene may name alone. @type {{rules: string[], fetch: () => Promise<{RULES: Record<string, Function>}>}[]} */
const GROUPS = [
  { rules: ["perceptron_run"], fetch: () => import("./training_rules.js") },
  { rules: ["separation_proof", "is_same"], fetch: () => import("./separation_rules.js") },
];

/** Fetches what a scene names and `RULES` has not yet. @param {import("../types.js").Description} description */
export async function fetchRulesOf({ quantities }) {
  const text = JSON.stringify(quantities);
  const missing = GROUPS.filter(({ rules }) => rules.some((rule) => !(rule in RULES) && text.includes(`"${rule}"`)));
  for (const group of await Promise.all(missing.map(({ fetch }) => fetch()))) Object.assign(RULES, group.RULES);
}
