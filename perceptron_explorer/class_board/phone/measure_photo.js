/** A photograph on the phone: made smaller before it is sent, and upright as the phone shows it. */

/** The server measures fewer pixels than that. */
const LONGEST_PX = 1600;
const QUALITY = 0.9;

/** @typedef {{blob: Blob, url: string, width: number, height: number}} Photo */

/** The size of a picture whose longer side is not longer than that. @param {number} width @param {number} height */
export function sizeWithin(width, height, longest = LONGEST_PX) {
  const share = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(share * width)), height: Math.max(1, Math.round(share * height)) };
}

/**
 * Fails where the browser cannot read the file.
 * @param {Blob} file @returns {Promise<Photo>}
 */
export async function smaller(file) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const size = sizeWithin(image.naturalWidth, image.naturalHeight);
    const canvas = Object.assign(document.createElement("canvas"), size);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("There is no canvas.");
    // What is transparent would be black in a JPEG.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, size.width, size.height);
    context.drawImage(image, 0, 0, size.width, size.height);
    const blob = await asJpeg(canvas);
    return { blob, url: URL.createObjectURL(blob), ...size };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
function asJpeg(canvas) {
  return new Promise((resolve, reject) => {
    const take = (/** @type {Blob | null} */ blob) => (blob ? resolve(blob) : reject(new Error("No picture came.")));
    canvas.toBlob(take, "image/jpeg", QUALITY);
  });
}
