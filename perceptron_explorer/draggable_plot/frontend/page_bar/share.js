/**
 * "Share this": the address of the picture with its present values, copied, as text and as a QR code,
 * and how a class on the same network reaches it.
 * @typedef {import("./types.js").BarData} BarData
 */
import { html } from "../dom/dom.js";
import { addressToShare, ownOrigin } from "./address_bar.js";
import { makeDialog } from "./dialog.js";

/** Beyond that the squares are too small for a phone at the back of a hall. */
const MOST_IN_A_CODE = 1000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @param {string} text @param {HTMLInputElement} field */
async function copied(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Over plain http, as on a class's network, browsers have only the older way.
    field.select();
    return document.execCommand("copy");
  }
}

export class Share {
  constructor() {
    this.field = html("input", { readonly: "", "aria-label": "Address of this picture" });
    this.status = html("p", { role: "status" });
    this.code = html("div", { class: "qr" });
    /** @type {string[]} */
    this.leftBehind = [];
    /** @type {BarData | null} */
    this.data = null;
    this.note = html("p", { class: "note" });
    /** Which of this machine's addresses, where it has several. */
    this.choice = html("select", { "aria-label": "Address of this machine" });
    this.choice.addEventListener("change", () => this.showAddress(this.choice.value));
    const again = html("button", { type: "button" }, "Copy");
    again.addEventListener("click", () => this.copy());
    this.dialog = makeDialog(
      "share",
      "Share this picture",
      html("div", { class: "copy" }, this.choice, this.field, again),
      this.status,
      this.code,
      this.note,
    );
  }

  /** @param {BarData} data */
  open(data) {
    const onServer = LOOPBACK.test(location.hostname);
    const origins = onServer && data.origins.length ? data.origins : [ownOrigin()];
    this.data = data;
    this.nameWhatIsShared();
    this.choice.replaceChildren(...origins.map((origin) => html("option", {}, origin)));
    this.choice.hidden = origins.length === 1;
    this.leftBehind = data.leftBehind;
    this.note.textContent = noteFor(data, onServer);
    this.dialog.showModal();
    return this.showAddress(origins[0]);
  }

  /** A page without a figure is shared as a page. */
  get what() {
    return this.data?.figures.length === 0 ? "page" : "picture";
  }

  nameWhatIsShared() {
    const heading = this.dialog.querySelector("h2");
    if (heading) heading.textContent = `Share this ${this.what}`;
    this.field.setAttribute("aria-label", `Address of this ${this.what}`);
  }

  /** @param {string} origin */
  showAddress(origin) {
    if (!this.data) return;
    this.field.value = addressToShare(this.data, origin);
    this.showCode(this.field.value, this.data.qrPath);
    return this.copy();
  }

  async copy() {
    const done = await copied(this.field.value, this.field);
    const isForAll = !this.leftBehind.length && location.protocol !== "file:";
    const copiedAll = isForAll ? `Copied. Anyone who opens it sees this ${this.what}.` : "Copied.";
    this.status.textContent = [done ? copiedAll : "Copy the address from the field above.", ...this.leftBehind].join(
      " ",
    );
  }

  /** @param {string} address @param {string} qrPath */
  showCode(address, qrPath) {
    if (!qrPath) return; // Without a server nothing makes one.
    if (address.length > MOST_IN_A_CODE) {
      this.code.replaceChildren(
        html("p", {}, "The address is too long for a QR code that a phone could read across a hall."),
      );
      return;
    }
    const source = new URL(`${qrPath}?${new URLSearchParams({ text: address })}`, document.baseURI).href;
    this.code.replaceChildren(html("img", { src: source, alt: "QR code of the address", width: "300", height: "300" }));
  }
}

/** @param {BarData} data @param {boolean} onServer */
function noteFor({ origins, open, qrPath }, onServer) {
  if (location.protocol === "file:") return "This page is a file on this machine: others need a copy of its folder.";
  if (!qrPath) return "Everybody gets a picture of their own to drag.";
  if (!onServer) return "Phones open it with the camera. Everybody gets a picture of their own to drag.";
  if (!open)
    return "This server answers only this machine. Start it with --server.address 0.0.0.0 so that a class on the same network can open it.";
  if (origins.length === 0)
    return "No address of this machine was found that a phone could reach: it seems to be on no network.";
  const here = origins.map((origin) => origin + location.pathname.replace(/[^/]*$/, ""));
  return `Phones and laptops on the same network can open it at ${here.join(" or ")}. Everybody gets a picture of their own to drag.`;
}
