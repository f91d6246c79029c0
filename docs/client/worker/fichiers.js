// Every file of the runtime, asked for at once, each verified as it comes.
import { suivre } from "./progres.js";
import { compiler, recevoir } from "./telechargement.js";

/** @typedef {import("./types.js").Fichier} Fichier */

/**
 * @param {import("./types.js").Manifeste} manifeste
 * @param {(nom: string) => string} situer name → address
 * @param {(recus: number, total: number) => void} dire
 */
export function telecharger({ files, library, wheel }, situer, dire) {
  const noter = suivre([...files, library, wheel], dire);
  const lire = (/** @type {Fichier} */ fichier) => recevoir(situer(fichier.name), fichier, noter(fichier));
  const [fichierWasm] = files.filter(({ name }) => name.endsWith(".wasm"));
  const wasm = compiler(situer(fichierWasm.name), fichierWasm, noter(fichierWasm));
  const modules = Promise.all(files.filter((fichier) => fichier !== fichierWasm).map(lire));
  return { modules, tous: Promise.all([modules, wasm, ...[library, wheel].map(lire)]) };
}
