/** Says a sentence to a screen reader once things have come to rest. */

const REST_MS = 600;
/** With a hand on the picture: the next move of a slow one may be under way. */
const REST_IN_HAND_MS = 2500;

/**
 * @param {HTMLElement} region  an element with aria-live="polite"
 * @param {() => boolean} isHeld  whether a hand is on the picture
 */
export function makeSpeaker(region, isHeld) {
  let timer = 0;
  let movedAt = 0;
  let wanted = { sentence: () => "", aloud: false };
  /** One timer looks whether there is rest, since setting one anew at every move costs more. */
  const look = () => {
    const stillToWait = movedAt + (isHeld() ? REST_IN_HAND_MS : REST_MS) - performance.now();
    timer = stillToWait > 0 ? window.setTimeout(look, Math.min(stillToWait, REST_MS)) : 0; // It may be let go first.
    if (timer) return;
    const sentence = wanted.sentence();
    if (wanted.aloud) region.textContent = sentence;
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
