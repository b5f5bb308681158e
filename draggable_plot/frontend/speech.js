/** Says a sentence to a screen reader once things have come to rest. */

const REST_MS = 600;

/** @param {HTMLElement} region  an element with aria-live="polite" */
export function makeSpeaker(region) {
  let timer = 0;
  return {
    /**
     * @param {() => string} sentence  made when it is said, not before
     * @param {boolean} aloud  else it is only made
     */
    afterRest(sentence, aloud) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const said = sentence();
        if (aloud) region.textContent = said;
      }, REST_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
