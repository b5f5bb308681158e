/**
 * An exercise that checks itself. Its goals are quantities of its scene, worked out with all else while one
 * drags; `topics/exercises/verdict.py` judges by the same ones.
 * @typedef {import("../figure/live_scene.js").LiveScene} LiveScene
 */

/** A prediction that is nearer than this reads as 0.00. */
const EXACT = 0.005;
/** What the goals' quantities are called, see topics/exercises/pictures.py. */
const goalName = (/** @type {number} */ i) => `goal_${i}`;

export class Exercise {
  /** @param {HTMLElement} section @param {(values: Record<string, any>) => void} onSolved  called once */
  constructor(section, onSolved) {
    this.section = section;
    this.onSolved = onSolved;
    this.isSolved = false;
    this.goals = /** @type {HTMLElement[]} */ ([...section.querySelectorAll(".goals li")]);
    this.verdict = /** @type {HTMLElement} */ (section.querySelector(".verdict"));
    this.lesson = /** @type {HTMLElement} */ (section.querySelector(".lesson"));
    this.word = /** @type {HTMLElement} */ (section.querySelector(".solved strong"));
    this.why = /** @type {HTMLElement | null} */ (section.querySelector(".why"));
    this.why?.querySelector("button")?.addEventListener("click", () => this.compare());
  }

  /** Looks at the goals now, and after each change. @param {LiveScene} live */
  follow(live) {
    const look = () => this.look(live);
    live.followers.push(look);
    look();
  }

  /** @param {LiveScene} live */
  look(live) {
    const met = this.goals.map((_, i) => live.get(goalName(i)) === 1);
    this.goals.forEach((goal, i) => mark(goal, met[i]));
    const isRevealed = live.get("revealed") === 1;
    if (this.why) this.why.hidden = !isRevealed;
    if (this.goals.length ? met.every(Boolean) : isRevealed) this.solve(live);
    // What makes the picture give way comes once the hand is off it.
    if (this.isSolved && !live.isHeld()) this.lesson.hidden = false;
  }

  /** Once it is solved it stays so: what is tried afterwards takes nothing away. @param {LiveScene} live */
  solve(live) {
    if (this.isSolved) return;
    this.isSolved = true;
    this.verdict.dataset.solved = "";
    this.word.textContent = this.goals.length ? "Solved." : predicted(live.get("gap"));
    this.onSolved(live.values());
  }

  /** From the start again. What is kept as solved stays so. */
  startOver() {
    this.isSolved = false;
    delete this.verdict.dataset.solved;
    this.lesson.hidden = true;
  }

  /** An answer to compare with, for whoever has put one into words. */
  compare() {
    const { why } = this;
    const written = why?.querySelector("textarea")?.value.trim();
    for (const [selector, isShown] of /** @type {[string, boolean][]} */ ([
      [".answer", Boolean(written)],
      [".write-first", !written],
    ])) {
      const part = /** @type {HTMLElement | null | undefined} */ (why?.querySelector(selector));
      if (part) part.hidden = !isShown;
    }
  }
}

/** @param {number} gap */
const predicted = (gap) => `Done. Your prediction was ${gap < EXACT ? "exact" : `${gap.toFixed(2)} away`}.`;

/** @param {HTMLElement} goal @param {boolean} isMet */
function mark(goal, isMet) {
  if (goal.dataset.met === String(isMet)) return;
  goal.dataset.met = String(isMet);
  const answer = goal.querySelector("strong");
  if (answer) answer.textContent = isMet ? "yes" : "not yet";
}
