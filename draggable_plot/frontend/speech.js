/** Says a sentence to a screen reader once things have come to rest. */

const REST_MS = 600;

/** @param {HTMLElement} region  an element with aria-live="polite" */
export function makeSpeaker(region) {
  let timer = 0;
  return {
    /** @param {() => string} sentence  made when it is said, not before */
    afterRest(sentence) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        region.textContent = sentence();
      }, REST_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
