/** The scenes of a lecture as Streamlit calls it: once at mounting and again whenever Python sends something else. */
import { SceneList } from "./scene_list.js";

/** @type {WeakMap<Element, SceneList>} */
const mounted = new WeakMap();

/** @param {{data: import("./scene_list.js").ListData, parentElement: HTMLElement, setTriggerValue: Function}} component */
export function mount({ data, parentElement, setTriggerValue }) {
  let list = mounted.get(parentElement);
  if (!list) {
    list = new SceneList(
      parentElement,
      (scene) => setTriggerValue("choice", { scene }),
      (from, to) => setTriggerValue("move", { from, to }),
      (pictures) => setTriggerValue("wanted", { pictures }),
    );
    mounted.set(parentElement, list);
  }
  list.show(data);
  return {
    destroy() {
      mounted.get(parentElement)?.destroy();
      mounted.delete(parentElement);
    },
  };
}
