/** Says a sentence to a screen reader once things have come to rest. */

const REST_MS = 600;

/** @param {HTMLElement} region  an element with aria-live="polite" */
export function makeSpeaker(region) {
  let timer = 0;
  let movedAt = 0;
  let wanted = { sentence: () => "", aloud: false };
  /** One timer looks whether there is rest, since setting one anew at every move costs more. */
  const look = () => {
    const stillToWait = movedAt + REST_MS - performance.now();
    timer = stillToWait > 0 ? window.setTimeout(look, stillToWait) : 0;
    if (timer) return;
    const said = wanted.sentence();
    if (wanted.aloud) region.textContent = said;
  };
  return {
    /**
     * @param {() => string} sentence  made when it is said, not before
     * @param {boolean} aloud  else it is only made
     */
    afterRest(sentence, aloud) {
      wanted = { sentence, aloud };
      movedAt = performance.now();
      timer ||= window.setTimeout(look, REST_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = 0;
    },
  };
}
