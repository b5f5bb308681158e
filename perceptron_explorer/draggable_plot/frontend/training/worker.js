/**
 * The worker that trains: `new Worker(url, { type: "module" })`. What goes in and out is in jobs.js.
 */
import { Jobs } from "./jobs.js";

const worker = /** @type {any} */ (globalThis);
const jobs = new Jobs((answer, transfer) => worker.postMessage(answer, transfer));
worker.onmessage = (/** @type {MessageEvent} */ { data }) => jobs.receive(data);
