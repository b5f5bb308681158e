/**
 * The files that a person can take along: the picture as PNG or SVG, and a page that still
 * drags.
 * @typedef {import("../figure/figure.js").DraggableFigure} DraggableFigure
 */
import { pageWith } from "./page.js";
import { pictureOf } from "./picture.js";
import { togetherWith } from "../sync/shown_figures.js";

/** @param {DraggableFigure} figure @param {boolean} withGround */
export async function asSvg(figure, withGround) {
  const picture = await pictureOf(figure, withGround);
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
}

/** @param {DraggableFigure} figure @param {boolean} withGround @returns {Promise<Blob>} */
export async function asPng(figure, withGround) {
  const address = URL.createObjectURL(await asSvg(figure, withGround));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for this browser.")))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A figure that shares its values with others takes them along. @param {DraggableFigure} figure */
export async function asPage(figure) {
  const scenes = togetherWith(figure).map((one) => one.asItStands());
  const title = figure.root.getAttribute("aria-label") ?? "";
  return new Blob([await pageWith(scenes, title)], { type: "text/html" });
}

const KEEP_MS = 60_000;

/** Hands a file to the person. @param {Blob} file @param {string} name */
export function download(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // A browser may ask where to put it before it reads it.
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
