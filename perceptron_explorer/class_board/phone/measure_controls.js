/** What stands below the picture in the activity "measure": photographs, numbers, class, buttons. */

import { html } from "../../draggable_plot/frontend/dom/dom.js";
import { axesChoice } from "./axes_choice.js";
import { button } from "./leaves_controls.js";
import { NOT_KEPT } from "./measure_words.js";

export class MeasureControls {
  /** @param {import("./measure.js").Measure} measure */
  constructor(measure) {
    this.measure = measure;
    this.camera = this.file("Take a photograph", { capture: "environment" });
    this.album = this.file("Choose one", {});
    this.files = html("div", { class: "row" }, this.camera.label, this.album.label);
    this.result = html("p", { class: "result" });
    this.kept = html("p", {}, NOT_KEPT);
    this.put = button("Put it on the board", () => measure.put());
    this.put.classList.add("main");
    this.again = button("Send it again", () => void measure.send());
    this.back = button("Discard", () => measure.discard());
    this.decision = html("div", { class: "row" }, this.put, this.again, this.back);
    const { classes, buttons } = measure.controls;
    const [axes] = axesChoice(measure.session);
    this.axes = axes;
    /** Of the plane, and of the photograph. */
    this.ofPlane = [...(axes ? [axes] : []), this.files, this.kept, buttons];
    this.elements = [...this.ofPlane, this.result, classes.element, this.decision];
  }

  /** A button that asks for a picture. @param {string} words @param {Record<string, string>} more */
  file(words, more) {
    const input = html("input", { type: "file", accept: "image/*", ...more });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) void this.measure.take(file);
      // So that the same file can be chosen again.
      input.value = "";
    });
    const label = html("label", { class: "file" }, input, html("span", { class: "box" }), html("span", {}, words));
    return { input, label };
  }

  refresh() {
    const { photo, state, session, leaf } = this.measure;
    const isFixed = !session.canChange();
    for (const element of this.ofPlane) element.hidden = photo !== null;
    for (const { input } of [this.camera, this.album]) input.disabled = isFixed || state === "reading";
    this.decision.hidden = photo === null;
    this.result.hidden = this.measure.controls.classes.element.hidden = !leaf;
    this.result.textContent = leaf ? this.measure.title(this.measure.at) : "";
    this.put.hidden = state !== "found";
    this.put.disabled = isFixed || !leaf || leaf.problem !== "";
    this.again.hidden = state !== "lost";
    this.again.disabled = isFixed;
  }
}
