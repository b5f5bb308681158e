/**
 * The number of a scene, typed on the digit keys. It opens at once where no longer number begins
 * like it, else with Enter or after a short wait: "1" may become "12".
 */
const WAIT_MS = 1200;
const STAY_MS = 2500;

export class TypedNumber {
  /** @param {() => number} total @param {(number: number) => void} onNumber @param {() => void} onChange */
  constructor(total, onNumber, onChange) {
    this.total = total;
    this.onNumber = onNumber;
    this.onChange = onChange;
    this.digits = "";
    /** What stands on screen; it stays a moment after a number that there is not. */
    this.text = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  isTyping() {
    return this.digits !== "";
  }

  /** @param {string} digit */
  type(digit) {
    const number = Number(this.digits + digit);
    if (number === 0) return;
    this.digits = String(number);
    if (number * 10 > this.total()) return this.open();
    this.say(`Scene ${number}\u2026`);
    this.after(WAIT_MS, () => this.open());
  }

  open() {
    const [number, total] = [Number(this.digits), this.total()];
    this.cancel();
    if (number <= total) return this.onNumber(number);
    this.say(`There is no scene ${number}; the last is ${total}.`);
    this.after(STAY_MS, () => this.say(""));
  }

  cancel() {
    clearTimeout(this.timer);
    this.digits = "";
    this.say("");
  }

  /** @param {string} text */
  say(text) {
    if (text === this.text) return;
    this.text = text;
    this.onChange();
  }

  /** @param {number} ms @param {() => void} action */
  after(ms, action) {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, ms);
  }
}
