/** The one sentence on what of an address a page could not use. Mirrors shell/address/problem.py. */

/** What a parameter chooses, where it is something that a page may not have. @type {Record<string, string>} */
const CHOICES = {
  exercise: "an exercise",
  leaves: "a set of leaves",
  view: "a view",
  scene: "a scene",
};

/** @param {string[]} parts */
const listed = (parts) => (parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0]);

/**
 * @param {string[]} wrong  parameters of the page, given as nothing that they can be
 * @param {number} unknown  how many parameters are none of the page's
 */
export function sentence(wrong, unknown) {
  const inOrder = [...new Set(wrong)].sort();
  const choices = inOrder.filter((name) => name in CHOICES).map((name) => CHOICES[name]);
  const values = inOrder.filter((name) => !(name in CHOICES)).map((name) => `“${name}”`);
  const parts = [];
  if (choices.length)
    parts.push(`this address asks for ${listed(choices)} that ${choices.length === 1 ? "is" : "are"} not here`);
  if (values.length)
    parts.push(
      `this address gives ${listed(values)}, but ${values.length === 1 ? "the value" : "the values"} cannot be used`,
    );
  if (unknown)
    parts.push(
      `${unknown} ${unknown === 1 ? "setting" : "settings"} that this page does not have ${unknown === 1 ? "was" : "were"} ignored`,
    );
  const text = parts.join("; ");
  return text && `${text[0].toUpperCase()}${text.slice(1)}.`;
}
