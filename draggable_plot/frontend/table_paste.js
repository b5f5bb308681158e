/**
 * Rows that are pasted into Streamlit's table where it would lose them: into its last line, which
 * opens an editor for one cell, and where no cell is chosen, as on an empty sheet. They are given
 * to the table itself, at the cell where they begin; it makes the rows that are missing.
 */
const TABLE = '[data-testid="stDataFrame"]';
const EDITOR = ".gdg-input";
const CHOSEN = '[aria-selected="true"]';
/** Of a row, and of the one with the titles. */
const ROW_REM = 35 / 16;
/** Beyond the columns that say which row it is. */
const FIRST_COLUMN_PX = 130;
const MOST_FRAMES = 30;

/** @type {AbortController | null} */
let listening = null;

/** @param {{parentElement: HTMLElement}} component */
export function mount({ parentElement }) {
  listening?.abort();
  const mine = (listening = new AbortController());
  document.addEventListener("paste", onPaste, { capture: true, signal: mine.signal });
  parentElement.dataset.takesRows = "true";
  return { destroy: () => mine.abort() };
}

/** @param {ClipboardEvent} event */
async function onPaste(event) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const { target } = event;
  // What this module pastes itself is not trusted.
  if (!event.isTrusted || !/[\t\n]/.test(text.trim()) || !(target instanceof Element)) return;
  const canvas = target.closest(TABLE)?.querySelector("canvas");
  if (!target.matches(EDITOR) && !(canvas && !isChosen(canvas))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (canvas) openLastLine(canvas);
  const editor = await soon(() => document.querySelector(EDITOR));
  const edited = document.querySelector(`${TABLE} ${CHOSEN}`)?.id;
  editor?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", keyCode: 27, bubbles: true, cancelable: true }));
  const cell = await soon(() => (document.querySelector(EDITOR) ? null : cellToBeginAt(edited)));
  cell?.focus(); // which chooses it
  if (await soon(() => cell?.matches(CHOSEN))) paste(/** @type {HTMLElement} */ (cell), text);
}

/** @param {Element} canvas */
const isChosen = (canvas) => canvas.querySelector(CHOSEN) !== null;

/** The one that was edited; on an empty sheet none is said to be. @param {string | undefined} edited @returns {HTMLElement | null} */
function cellToBeginAt(edited) {
  const [lastRow] = [...document.querySelectorAll(`${TABLE} tr`)].slice(-1);
  return (edited && document.getElementById(edited)) || (lastRow?.querySelector('td[aria-readonly="false"]') ?? null);
}

/** @param {HTMLElement} cell @param {string} text */
function paste(cell, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

/** As a click on it does. @param {Element} canvas */
function openLastLine(canvas) {
  const scroller = canvas.closest(TABLE)?.querySelector(".dvn-scroller");
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
  const n = Number(canvas.querySelector("table")?.getAttribute("aria-rowcount") ?? 2) - 2;
  const { left, top, height } = canvas.getBoundingClientRect();
  const rowPx = ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const clientY = top + Math.min((n + 1.5) * rowPx, height - rowPx / 2);
  const at = { clientX: left + FIRST_COLUMN_PX, clientY, bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", button: 0, detail: 1 };
  canvas.dispatchEvent(new PointerEvent("pointermove", at));
  canvas.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1 }));
  canvas.dispatchEvent(new PointerEvent("pointerup", at));
  canvas.dispatchEvent(new MouseEvent("click", at));
}

/** @template T @param {() => T} look @returns {Promise<T | null>} */
async function soon(look) {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  return null;
}
