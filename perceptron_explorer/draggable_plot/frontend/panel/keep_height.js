/**
 * A group whose sentences come and go keeps the height that it once had, so that nothing
 * below it jumps while a run is played; at another width it begins anew.
 * @param {HTMLElement} section @param {AbortSignal} ended
 */
export function keepHeight(section, ended) {
  let width = 0;
  const observer = new ResizeObserver(([{ borderBoxSize }]) => {
    const { inlineSize, blockSize } = borderBoxSize[0];
    if (!inlineSize) return;
    section.style.minHeight = inlineSize === width ? `${blockSize}px` : "";
    width = inlineSize;
  });
  observer.observe(section);
  ended.addEventListener("abort", () => observer.disconnect());
}
