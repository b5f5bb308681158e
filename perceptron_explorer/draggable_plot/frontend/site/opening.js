/**
 * The page as its address asks for it: the file with these choices, a prepared scene, values of the
 * pictures. What the address has wrong is said in a sentence.
 * @typedef {import("./files.js").Params} Params
 * @typedef {import("./forms.js").Form} Form
 * @typedef {import("../page_bar/types.js").BarData} BarData
 * @typedef {BarData & {file: string, files: import("./files.js").SiteFile[], sceneFiles: Record<string, string[]>}} SiteData
 * @typedef {{description: any, forms: Record<string, Form>}} Given  a picture, and what an address can give it
 */
import { fetchRulesOf } from "../rules/later.js";
import { allReceived } from "../scene/constants.js";
import { Quantities } from "../scene/quantities.js";
import { fileFor } from "./files.js";
import { read, readViewport } from "./forms.js";
import { sentence } from "./problem.js";

/** Of the page, and not of its pictures. */
const OF_THE_PAGE = ["lecture", "scene", "revealed", "embed", "embed_options"];
const [MOST_CHARACTERS, MOST_PARAMETERS] = [20_000, 100];
const TOO_LONG =
  "This address is too long to be one that this page makes, so it was not read. The page shows its usual picture.";

/** @param {string} search  the address from its question mark @returns {{params: Params, problem: string}} */
export function paramsOf(search) {
  const pairs = [...new URLSearchParams(search)];
  const isTooLong = search.length > MOST_CHARACTERS || pairs.length > MOST_PARAMETERS;
  return isTooLong ? { params: {}, problem: TOO_LONG } : { params: Object.fromEntries(pairs), problem: "" };
}

/** The file that has what the address chooses, if it is another one. @param {SiteData} data @param {Params} params */
export function otherFile({ file, files, choices }, params) {
  const found = fileFor(files, params, choices)?.file;
  return found === file ? undefined : found;
}

/**
 * The prepared scene that the address names, and the picture with it.
 * @param {SiteData} data @param {Params} params
 */
export function sceneOf({ scenes }, params) {
  const index = scenes.findIndex((_, i) => String(i + 1) === params.scene);
  if (index < 0) return { scene: null, revealed: 0, params };
  const { shows, then } = scenes[index];
  const revealed = Math.max(0, then.findIndex((_, i) => String(i + 1) === params.revealed) + 1);
  const ofScene = new URLSearchParams([shows, ...then.slice(0, revealed)].join("&"));
  return { scene: index, revealed, params: { ...Object.fromEntries(ofScene), ...params } };
}

/**
 * Gives the pictures the values of an address.
 * @param {Given[]} pictures @param {SiteData} data @param {Params} params
 * @returns {Promise<string>} what the address has wrong
 */
export async function giveValues(pictures, { usualChoices, choices, scenes }, params) {
  const known = new Set([...OF_THE_PAGE, ...Object.keys(usualChoices)]);
  const wrong = Object.keys(usualChoices).filter(
    (name) => name in params && params[name] !== (choices[name] ?? usualChoices[name]),
  );
  if ("scene" in params && !scenes[Number(params.scene) - 1]) wrong.push("scene");
  for (const { description, forms } of pictures) {
    const viewport = description.dim === 3 ? "camera" : "window";
    for (const name of [...Object.keys(forms), viewport]) known.add(name);
    wrong.push(...(await give(description, forms, params)));
    if (!(viewport in params)) continue;
    const from = readViewport(params[viewport], description.dim);
    if (from) description.viewport = from;
    else wrong.push(viewport);
  }
  return sentence(wrong, Object.keys(params).filter((name) => !known.has(name)).length);
}

/** @param {any} description @param {Record<string, Form>} forms @param {Params} params @returns {Promise<string[]>} what is wrong */
async function give(description, forms, params) {
  const named = Object.keys(forms).filter((name) => name in params);
  const found = named.map((name) => /** @type {const} */ ([forms[name].value, read(params[name], forms[name])]));
  const values = Object.fromEntries(found.filter(([, value]) => value !== undefined));
  if (Object.keys(values).length && !(await canBeWorkedOut(description, values))) return named;
  Object.assign(description.values, values);
  return named.filter((_, i) => found[i][1] === undefined);
}

/** Whether the picture's rules go through: they may ask more than its panel tells. @param {any} description @param {object} values */
async function canBeWorkedOut(description, values) {
  const { constants, dim, quantities, probe } = description;
  const given = { ...constants, ...description.values, ...values, ...(probe && { [probe.sets]: null }) };
  const box = [Array(dim).fill(-1), Array(dim).fill(1)];
  await fetchRulesOf(description);
  try {
    new Quantities(quantities, { ...allReceived(given), box, held: null, view: 0, size: 0 }).settle();
    return true;
  } catch (error) {
    console.warn(`${description.name} cannot be worked out for the values of this address.`, error);
    return false;
  }
}
