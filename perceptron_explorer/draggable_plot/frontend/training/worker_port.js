/**
 * Starts the worker that trains.
 * @typedef {import("./long_runs.js").Start} Start
 */
const NAME = "draggable-plot/training/worker.js";
/** An import, and not one in a comment, which names a type. */
const IMPORT = /\b(from|import) "(draggable-plot\/[^"]+)"/g;

/** @type {Start} */
export function startWorker(receive, fail) {
  const worker = new Worker(addressOfWorker(), { type: "module" });
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = (event) => {
    console.warn(`The worker that trains has failed; training goes on in the page. ${event.message ?? ""}`);
    fail();
  };
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}

/**
 * A page that was taken along has its modules in an import map, which counts for the page alone. For the
 * worker each module holds those that it imports, as data addresses: a page from a file may not start a
 * module from a blob. That comes to a million characters.
 */
function addressOfWorker() {
  if (!import.meta.url.startsWith("data:")) return new URL("./worker.js", import.meta.url);
  const { imports } = JSON.parse(document.querySelector('script[type="importmap"]')?.textContent ?? "{}");
  return addressIn(imports, NAME, new Map());
}

/** @param {Record<string, string>} imports  data addresses by name @param {string} name @param {Map<string, string>} made @returns {string} */
function addressIn(imports, name, made) {
  const known = made.get(name);
  if (known) return known;
  const [head, base64] = imports[name].split(",");
  // Letters beyond ASCII stay the bytes that they are.
  const whole = atob(base64).replace(IMPORT, (_, word, other) => `${word} "${addressIn(imports, other, made)}"`);
  const address = `${head},${btoa(whole)}`;
  made.set(name, address);
  return address;
}
