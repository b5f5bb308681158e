/**
 * Rows that are pasted into Streamlit's table where it would lose them: into its last line, which
 * opens an editor for one cell, and where no cell is chosen, as on an empty sheet. They are given
 * to the table itself, at the cell where they begin; it makes the rows that are missing.
 */
const TABLE = '[data-testid="stDataFrame"]';
const EDITOR = ".gdg-input";
const CHOSEN = '[aria-selected="true"]';
const READ_ONLY = '[aria-readonly="true"]';
/** Of a row, and of the one with the titles. */
const ROW_REM = 35 / 16;
/** Beyond the columns that say which row it is. */
const FIRST_COLUMN_PX = 130;
/** The table names its cells once nothing has changed for a fifth of a second. */
const NAMED_LATE_MS = 400;
const MOST_FRAMES = 120;

/** @type {AbortController | null} */
let listening = null;

/** @param {{parentElement: HTMLElement}} component */
export function mount({ parentElement }) {
  listening?.abort();
  const mine = new AbortController();
  listening = mine;
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
  const row = editor && rowAt(editor.getBoundingClientRect().top);
  editor?.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", code: "Escape", keyCode: 27, bubbles: true, cancelable: true }),
  );
  await named();
  const cell = await soon(() => (document.querySelector(EDITOR) ? null : chosenIn(row)));
  cell?.focus(); // which chooses it
  await named();
  if (await soon(() => cell?.matches(CHOSEN))) paste(/** @type {HTMLElement} */ (cell), text);
}

/** @param {Element} canvas */
const isChosen = (canvas) => canvas.querySelector(CHOSEN) !== null;

const rowPx = () => ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The row, from 0, that begins at this height in the window. @param {number} clientY */
function rowAt(clientY) {
  const table = document.querySelector(TABLE);
  const top = table?.querySelector("canvas")?.getBoundingClientRect().top ?? 0;
  const scrolled = table?.querySelector(".dvn-scroller")?.scrollTop ?? 0;
  return Math.round((clientY - top + scrolled) / rowPx()) - 1;
}

/** Until then the table still names the cell that was chosen before. */
const named = () => new Promise((done) => setTimeout(done, NAMED_LATE_MS));

/**
 * The cell of this row that is chosen, or the first that can be changed.
 * @param {number | null} row @returns {HTMLElement | null}
 */
function chosenIn(row) {
  const line = document.querySelector(`${TABLE} tr[aria-rowindex="${(row ?? 0) + 2}"]`);
  const chosen = line?.querySelector(CHOSEN);
  return chosen?.matches(READ_ONLY)
    ? (line?.querySelector(`td:not(${READ_ONLY})`) ?? null)
    : /** @type {HTMLElement | null} */ (chosen ?? null);
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
  const clientY = top + Math.min((n + 1.5) * rowPx(), height - rowPx() / 2);
  const at = {
    clientX: left + FIRST_COLUMN_PX,
    clientY,
    bubbles: true,
    cancelable: true,
    pointerId: 1,
    pointerType: "mouse",
    button: 0,
    detail: 1,
  };
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
