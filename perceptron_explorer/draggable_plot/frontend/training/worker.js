/** The worker that trains. What goes in and out is in long_jobs.js. */
import { LongJobs } from "./long_jobs.js";

const worker = /** @type {any} */ (globalThis);
const jobs = new LongJobs((answer) => worker.postMessage(answer));
worker.onmessage = (/** @type {MessageEvent} */ { data }) => jobs.receive(data);
