/**
 * Lights up all that is linked: pointing at an entry of a vector lights its component in
 * the picture, and the other way round. Focus does what pointing does.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal  ends it
 */
export function lightLinks(root, signal) {
  const light = (/** @type {EventTarget | null} */ target, /** @type {boolean} */ on) => {
    const link = target instanceof Element && target.closest("[data-link]")?.getAttribute("data-link");
    if (!link) return;
    for (const element of root.querySelectorAll("[data-link]"))
      if (element.getAttribute("data-link") === link) element.classList.toggle("lit", on);
  };
  for (const [event, on] of /** @type {[string, boolean][]} */ ([
    ["pointerover", true],
    ["pointerout", false],
    ["focusin", true],
    ["focusout", false],
  ]))
    root.addEventListener(event, ({ target }) => light(target, on), { signal });
}
