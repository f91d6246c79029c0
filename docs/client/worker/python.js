// Starts the browser's Python from the files that the manifest names; none is run that is not verified.
import { limiter, sansEchec } from "./attente.js";
import { telecharger } from "./fichiers.js";
import { Motif } from "./motifs.js";
import { lireAussitot } from "./reste.js";

/**
 * What is used of Pyodide here.
 *
 * @typedef {object} Pyodide
 * @property {(nom: string) => any} pyimport
 * @property {{writeFile: (chemin: string, octets: Uint8Array) => void}} FS
 */

/** With every file there, a start takes seconds, even on an old phone; it can also never end, without a word. */
const DEMARRAGE_MAX = 40_000;
const { fetch } = globalThis;
const ROUE = "/lib/calculateur.whl";
const WASM_VIDE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Fails where WebAssembly is refused, and where there is none at all. */
async function compilerVide() {
  return WebAssembly.compile(WASM_VIDE);
}

/**
 * @param {import("./types.js").Manifeste} manifeste
 * @param {string} adresse of the manifest
 * @param {(recus: number, total: number) => void} dire
 * @returns {Promise<Pyodide>} with the calculator ready to import
 */
export async function demarrerPython(manifeste, adresse, dire) {
  await compilerVide().catch(() => {
    throw new Motif("ce navigateur ne permet pas WebAssembly, dont le calculateur a besoin");
  });
  const situer = (/** @type {string} */ nom) => new URL(nom, adresse).href;
  const { remainder, wheel_remainder: reste } = manifeste;
  const fichiers = telecharger(manifeste, situer, dire);

  // Nothing runs before all is verified: Pyodide gets its files then, or never.
  const verifies = sansEchec(fichiers.tous);
  const compile = verifies.then(([, module]) => module);
  const bibliotheque = verifies.then(([, , octets]) => new Response(octets));
  const lance = fichiers.modules.then(() => lancer(manifeste, situer, { compile, bibliotheque }));
  lance.catch(() => {}); // Where a file is refused, that is what is told.
  const [, , , roue] = await fichiers.tous;
  const pyodide = await limiter(lance, DEMARRAGE_MAX);
  pyodide.FS.writeFile(ROUE, roue);
  pyodide.pyimport("sys").path.insert(0, ROUE);
  pyodide.pyimport("archive_modules").install(ROUE);
  const manquant = pyodide.pyimport("library_remainder");
  manquant.install(() => lireAussitot(situer(remainder.name)), remainder.sha256);
  manquant.install(() => lireAussitot(situer(reste.name)), reste.sha256, ROUE);
  return pyodide;
}

/**
 * Pyodide asks for its files by itself: it is given those that are there.
 *
 * @param {import("./types.js").Manifeste} manifeste
 * @param {(nom: string) => string} situer
 * @param {{compile: Promise<WebAssembly.Module>, bibliotheque: Promise<Response>}} donnes
 * @returns {Promise<Pyodide>}
 */
async function lancer({ base, library, lock }, situer, { compile, bibliotheque }) {
  const noms = ["pyodide.mjs", "pyodide.asm.mjs"];
  const [{ loadPyodide }] = await Promise.all(noms.map((nom) => import(situer(base + nom))));
  const donnes = new Map([
    [situer(library.name), bibliotheque],
    [situer(`${base}pyodide.asm.wasm`), Promise.resolve(new Response())],
  ]);
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = (ressource, options) => donnes.get(String(ressource)) ?? fetch(ressource, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compile;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  try {
    return await loadPyodide({
      indexURL: situer(base),
      stdLibURL: situer(library.name),
      lockFileContents: { info: lock, packages: {} },
      packageBaseUrl: situer(base),
    });
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
