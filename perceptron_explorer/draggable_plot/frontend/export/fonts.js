/** The page's own font, put into a picture: a file cannot ask the server for it. */

/** @param {Blob} blob @returns {Promise<string>} */
export function asDataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** @param {string} names */
const familiesIn = (names) => names.split(",").map((name) => name.trim().replaceAll(/["']/g, ""));

/**
 * The `@font-face` rules that the element's text needs and the page has loaded, each with
 * its file inside.
 * @param {Element} element
 */
export async function fontFaces(element) {
  const families = familiesIn(getComputedStyle(element).fontFamily);
  const rules = [...document.styleSheets].flatMap(faceRules).filter(({ style }) => isLoaded(style, families));
  const faces = await Promise.all(rules.map(withFileInside));
  return faces.join("\n");
}

/** @param {CSSStyleSheet} sheet @returns {CSSFontFaceRule[]} */
function faceRules(sheet) {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return []; // A page from a file may not read a sheet that is a file of its own.
  }
}

/** @param {CSSStyleDeclaration} style  of a font-face rule @param {string[]} families */
function isLoaded(style, families) {
  const [family] = familiesIn(style.fontFamily);
  const isThis = (/** @type {FontFace} */ face) =>
    familiesIn(face.family)[0] === family && face.style === (style.fontStyle || "normal") && face.status === "loaded";
  return families.includes(family) && [...document.fonts].some(isThis);
}

/** @param {CSSFontFaceRule} rule */
async function withFileInside({ style, parentStyleSheet }) {
  const source = style.getPropertyValue("src");
  const [, address] = source.match(/url\(["']?([^"')]+)["']?\)/) ?? [];
  if (!address) return "";
  const file = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  const inside = await asDataUrl(await file.blob());
  const weight = style.fontWeight || "normal";
  return `@font-face { font-family: ${style.fontFamily}; font-style: ${style.fontStyle || "normal"}; font-weight: ${weight}; src: url(${inside}); }`;
}
