/**
 * Rows of a list that are dragged to another place: with the mouse anywhere on them, with a finger
 * by their grip, since elsewhere it scrolls the list.
 */
const FAR_PX = 6;
const EDGE_PX = 32;
const SCROLL_PX = 8;

/** Whether one of its rows is held: until it is let go the rows must stay. @param {HTMLElement} list */
export const isHeld = (list) => "held" in list.dataset;

/** @param {HTMLElement} list @param {(from: number, to: number) => void} onMove @param {() => void} onEnd */
export function letRowsBeDragged(list, onMove, onEnd) {
  list.addEventListener("pointerdown", (event) => {
    const { target, pointerType, button } = event;
    const row = target instanceof Element ? target.closest(".scene-list-row") : null;
    const isGrip = target instanceof Element && target.matches(".scene-list-grip");
    if (row instanceof HTMLElement && button === 0 && (pointerType === "mouse" || isGrip))
      new Drag(list, row, event, onMove, onEnd);
  });
}

class Drag {
  /** @param {HTMLElement} list @param {HTMLElement} row @param {PointerEvent} event @param {(from: number, to: number) => void} onMove @param {() => void} onEnd */
  constructor(list, row, { clientY, pointerId }, onMove, onEnd) {
    this.list = list;
    this.row = row;
    this.onMove = onMove;
    this.onEnd = onEnd;
    list.dataset.held = "";
    this.from = [...list.children].indexOf(row);
    this.startY = clientY;
    this.pointerId = pointerId;
    this.isFar = false;
    this.ending = new AbortController();
    const { signal } = this.ending;
    document.addEventListener("pointermove", (move) => this.move(move), { signal });
    document.addEventListener("pointerup", () => this.end(true), { signal });
    document.addEventListener("pointercancel", () => this.end(false), { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.end(false), { signal });
  }

  /** @param {PointerEvent} event */
  move({ clientY, pointerId }) {
    if (pointerId !== this.pointerId) return;
    this.isFar ||= Math.abs(clientY - this.startY) > FAR_PX;
    if (!this.isFar) return;
    this.row.dataset.dragged = "";
    this.scroll(clientY);
    const next = [...this.list.children].find((one) => one !== this.row && clientY < middleOf(one));
    if (next !== this.row.nextElementSibling) this.list.insertBefore(this.row, next ?? null);
  }

  /** The list scrolls while the row is held at its edge. @param {number} clientY */
  scroll(clientY) {
    const { top, bottom } = this.list.getBoundingClientRect();
    if (clientY < top + EDGE_PX) this.list.scrollTop -= SCROLL_PX;
    if (clientY > bottom - EDGE_PX) this.list.scrollTop += SCROLL_PX;
  }

  /** @param {boolean} isDropped  or else it goes back */
  end(isDropped) {
    this.ending.abort();
    delete this.row.dataset.dragged;
    delete this.list.dataset.held;
    const to = [...this.list.children].indexOf(this.row);
    if (to === this.from) return void setTimeout(this.onEnd); // It may be a click, which comes first.
    if (isDropped) return this.onMove(this.from, to);
    this.list.insertBefore(this.row, this.list.children[this.from + (to < this.from ? 1 : 0)] ?? null);
    this.onEnd();
  }
}

/** @param {Element} row */
function middleOf(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
