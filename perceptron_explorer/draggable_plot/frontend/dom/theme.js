/**
 * Streamlit's theme, light or dark, brought into Plotly's drawing. Python's figure names
 * roles (`meta.role`), never colours; the colours stand in styles/ alone.
 */

/** @param {HTMLElement} root @param {string} name */
const token = (root, name) => getComputedStyle(root).getPropertyValue(name).trim();

/** Whether light text stands on a dark ground. @param {HTMLElement} root */
function isDark(root) {
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!probe) return false;
  probe.fillStyle = token(root, "--st-background-color") || "#ffffff";
  probe.fillRect(0, 0, 1, 1);
  const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** What else on the page changes how a figure is drawn: lecture mode, high contrast, paper. */
const SETTINGS = /** @type {const} */ (["lecture", "contrast", "paper"]);

/** Whatever the figure's drawing depends on, as one word. @param {HTMLElement} root */
function looksNow(root) {
  const { dataset } = document.documentElement;
  return [markTheme(root), ...SETTINGS.map((name) => dataset[name])].join();
}

/** Marks the root as light or dark, which the style sheets read. @param {HTMLElement} root */
export function markTheme(root) {
  const onPaper = document.documentElement.dataset.paper === "true";
  const theme = isDark(root) && !onPaper ? "dark" : "light";
  if (root.dataset.theme !== theme) root.dataset.theme = theme;
  return theme;
}

/** Type grows with the picture up to this; beyond it, in lecture mode, the points grow too. */
export const LARGEST_TYPE_PX = 22;

/**
 * A figure with the theme's colours and type in it; the one given stays as it was.
 * @param {{data: any[], layout: any}} figure @param {HTMLElement} root @param {number} fontPx
 */
export function themed(figure, root, fontPx) {
  const { data, layout } = structuredClone(figure);
  for (const trace of data) {
    if (trace.marker?.size) trace.marker.size *= Math.max(1, fontPx / LARGEST_TYPE_PX);
    const colour = trace.meta?.role && token(root, `--${trace.meta.role}`);
    if (colour && trace.line) trace.line = { ...trace.line, color: colour };
    else if (colour)
      trace.marker = { ...trace.marker, color: colour, line: { width: 1, color: token(root, "--ground") } };
  }
  layout.font = { ...layout.font, size: fontPx, color: token(root, "--ink"), family: token(root, "--st-font") };
  const colours = {
    gridcolor: token(root, "--grid"),
    zerolinecolor: token(root, "--axis"),
    linecolor: token(root, "--axis"),
  };
  for (const axis of [layout.xaxis, layout.yaxis]) if (axis) Object.assign(axis, colours);
  // WebGL draws lines without their transparency.
  const inSpace = {
    ...colours,
    gridcolor: token(root, "--grid-in-space"),
    linecolor: token(root, "--edge-in-space"),
    backgroundcolor: token(root, "--wall"),
  };
  const { xaxis, yaxis, zaxis } = layout.scene ?? {};
  for (const axis of [xaxis, yaxis, zaxis]) if (axis) Object.assign(axis, inSpace);
  return { data, layout };
}

/**
 * Waits for the type: words are measured once, and another type that stands in for it until
 * it has come is wider. Where it cannot be had, that one stays.
 * @param {HTMLElement} root
 */
export function typeLoaded(root) {
  const family = token(root, "--st-font");
  return Promise.allSettled(["", "italic "].map((style) => document.fonts.load(`${style}16px ${family}`)));
}

/**
 * Calls back when Streamlit's theme changes.
 * @param {HTMLElement} root @param {() => void} onChange
 * @returns {() => void} stops watching
 */
export function watchTheme(root, onChange) {
  let looks = looksNow(root);
  const check = () => {
    const now = looksNow(root);
    if (now === looks) return;
    looks = now;
    onChange();
  };
  const observer = new MutationObserver(check);
  const attributeFilter = ["style", "class", "data-theme", ...SETTINGS.map((name) => `data-${name}`)];
  for (let node = root.parentElement; node; node = node.parentElement) {
    observer.observe(node, { attributes: true, attributeFilter });
  }
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  // A page that was taken along has no switch of its own and does as the system does.
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", check);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", check);
  };
}
