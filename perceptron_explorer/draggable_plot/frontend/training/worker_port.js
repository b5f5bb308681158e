/**
 * Starts the worker that trains.
 * @typedef {import("./long_runs.js").Start} Start
 */
const NAME = "draggable-plot/training/worker.js";
const FULL_NAME = /"(draggable-plot\/[^"]+)"/g;

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
 * worker each gets an address under which the others find it.
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
  const [, base64] = imports[name].split(",");
  const source = new TextDecoder().decode(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)));
  const whole = source.replace(FULL_NAME, (_, other) => JSON.stringify(addressIn(imports, other, made)));
  const address = URL.createObjectURL(new Blob([whole], { type: "text/javascript" }));
  made.set(name, address);
  return address;
}
