// In the place of worker/fichiers.js, to know what the check of integrity costs: the same files, none of them verified.
import { demander } from "./telechargement.js";

export function telecharger({ files, library, wheel }, situer) {
  const octets = async (fichier) => new Uint8Array(await (await demander(situer(fichier.name), fichier)).arrayBuffer());
  const [fichierWasm] = files.filter(({ name }) => name.endsWith(".wasm"));
  const wasm = demander(situer(fichierWasm.name), fichierWasm).then(WebAssembly.compileStreaming);
  const modules = Promise.all(files.filter((fichier) => fichier !== fichierWasm).map(octets));
  return { modules, tous: Promise.all([modules, wasm, ...[library, wheel].map(octets)]) };
}
