/**
 * Room for what changes while a handle moves. The browser lays such a box out alone, and not
 * the page with it, since nothing in it tells on its size: one observer gives the box the
 * size of its content, which changes only when a line is added or taken away.
 */
import { html } from "../dom/dom.js";

const observer = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const box = /** @type {HTMLElement} */ (target.parentElement);
    if (!target.isConnected) observer.unobserve(target);
    if (!contentRect.height) continue;
    box.classList.add("sized");
    box.style.height = `${contentRect.height}px`;
    box.style.setProperty("--content-width", `${contentRect.width}px`);
    const widest = Math.max(contentRect.width, parseFloat(box.style.getPropertyValue("--widest")) || 0);
    box.style.setProperty("--widest", `${widest}px`);
  }
});

/** @returns {{box: HTMLElement, content: HTMLElement}} the box, and what is to be filled */
export function makeLiveBox() {
  const content = html("span", { class: "content" });
  const box = html("span", { class: "live-box" }, content);
  observer.observe(content);
  return { box, content };
}
