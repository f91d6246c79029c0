// The page's way to the calculator's worker: one that outlives the page where the browser has such workers, else one of its own.

/**
 * @typedef {object} Liaison
 * @property {(message: object) => void} envoyer
 * @property {() => void} fermer for good: nobody is to use this worker any more
 *
 * @typedef {object} Suite
 * @property {(message: any) => void} recevoir
 * @property {() => void} echouer the worker could not be loaded, or broke
 */

/** Which worker the pages of this tab use: one that went silent cannot be stopped from here, so the next has another name. */
const CLE = "boussole:calculateur";

/**
 * Whether a shared worker lives on for a while without a page: long enough for the next one to find Python started.
 * The address is none, so that nothing is opened.
 */
function survit() {
  let connu = false;
  const options = {
    get extendedLifetime() {
      connu = true;
      return true;
    },
  };
  try {
    new SharedWorker("http://:", /** @type {WorkerOptions} */ (options));
  } catch {
    // As expected.
  }
  return connu;
}

/** @param {number} [nouvelle] */
function generation(nouvelle) {
  try {
    if (nouvelle) sessionStorage.setItem(CLE, String(nouvelle));
    return Number(sessionStorage.getItem(CLE)) || 0;
  } catch {
    return nouvelle ?? 0;
  }
}

/**
 * @param {string} version of what the worker runs: pages of another version have their own
 * @param {Suite} suite
 * @returns {Liaison}
 */
export function ouvrir(version, suite) {
  return survit() ? partager(version, suite) : demarrer(suite);
}

let derniere = generation();

/** @param {string} version @param {Suite} suite @returns {Liaison} */
function partager(version, { recevoir, echouer }) {
  const options = { type: "module", name: `${version} ${derniere}`, extendedLifetime: true };
  const worker = new SharedWorker(
    new URL("../worker/calculateur.js", import.meta.url),
    /** @type {WorkerOptions} */ (options),
  );
  worker.addEventListener("error", () => echouer());
  worker.port.addEventListener("message", ({ data }) => recevoir(data));
  worker.port.start();
  return {
    envoyer: (message) => worker.port.postMessage(message),
    fermer() {
      worker.port.close();
      derniere += 1;
      generation(derniere);
    },
  };
}

/** @param {Suite} suite @returns {Liaison} */
function demarrer({ recevoir, echouer }) {
  const worker = new Worker(new URL("../worker/calculateur.js", import.meta.url), {
    type: "module",
    name: "calculateur",
  });
  worker.addEventListener("error", () => echouer());
  worker.addEventListener("message", ({ data }) => recevoir(data));
  return { envoyer: (message) => worker.postMessage(message), fermer: () => worker.terminate() };
}
