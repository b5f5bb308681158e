/** The page bar as Streamlit calls it: once at mounting and again whenever Python tells something else. */
import { unacknowledged } from "../sync/last_messages.js";
import { PageBar } from "./page_bar.js";

/** @type {WeakMap<Element, PageBar>} */
const mounted = new WeakMap();

/** @param {{data: import("./types.js").BarData, parentElement: HTMLElement, setTriggerValue: Function}} component */
export function mount({ data, parentElement, setTriggerValue }) {
  let bar = mounted.get(parentElement);
  if (!bar) {
    bar = new PageBar(
      parentElement,
      (asked) => setTriggerValue("scene", asked),
      (asked) => setTriggerValue("add", asked),
    );
    mounted.set(parentElement, bar);
  }
  bar.take(data);
  const left = unacknowledged(data);
  if (Object.keys(left).length) setTriggerValue("left", left);
  return {
    destroy() {
      mounted.get(parentElement)?.destroy();
      mounted.delete(parentElement);
    },
  };
}
