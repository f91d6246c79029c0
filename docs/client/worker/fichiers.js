// Every file of the runtime, asked for at once, each verified as it comes.
import { suivre } from "./progres.js";
import { demander, lireVerifie } from "./telechargement.js";

/** @typedef {import("./types.js").Fichier} Fichier */

/**
 * @param {import("./types.js").Manifeste} manifeste
 * @param {(nom: string) => string} situer name → address
 * @param {(recus: number, total: number) => void} dire
 */
export function telecharger({ files, library, wheel }, situer, dire) {
  const noter = suivre([...files, library, wheel], dire);
  const lire = async (/** @type {Fichier} */ fichier) =>
    lireVerifie(await demander(situer(fichier.name), fichier), fichier, noter(fichier));
  const [fichierWasm] = files.filter(({ name }) => name.endsWith(".wasm"));
  const wasm = demander(situer(fichierWasm.name), fichierWasm);
  const wasmVerifie = wasm.then((reponse) => lireVerifie(reponse.clone(), fichierWasm, noter(fichierWasm)));
  const modules = Promise.all(files.filter((fichier) => fichier !== fichierWasm).map(lire));
  return {
    /** Not verified yet: to compile while it comes. */
    wasm,
    modules,
    tous: Promise.all([modules, wasmVerifie, ...[library, wheel].map(lire)]),
  };
}
