/**
 * Which file shows what: a page of the app is as many files as there are choices on it, all in one folder.
 * @typedef {Record<string, string>} Params
 * @typedef {{file: string, choices: Params, usualChoices: Params}} SiteFile  as the app's page has these, see page_bar/types.js
 */

/**
 * The file with the choices of an address. What the address does not name is as in `base`, else as a page
 * begins.
 * @param {SiteFile[]} files  of the page @param {Params} params @param {Params} [base]
 * @returns {SiteFile | undefined} none for a choice that is not there
 */
export function fileFor(files, params, base = {}) {
  return files.find(({ choices, usualChoices }) =>
    Object.entries(usualChoices).every(
      ([name, usual]) => (params[name] ?? base[name] ?? usual) === (choices[name] ?? usual),
    ),
  );
}

/** Where a prepared scene is. @param {string} file @param {number} scene  from 0 @param {number} [revealed] */
export function addressOfScene(file, scene, revealed = 0) {
  return `${file}?lecture=1&scene=${scene + 1}${revealed ? `&revealed=${revealed}` : ""}`;
}
