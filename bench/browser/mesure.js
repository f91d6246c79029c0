// Times many answers of the calculator, and the check of its files.
import { demarrerPython } from "./client/worker/python.js";

const situer = (nom) => new URL(nom, import.meta.url).href;
const texte = (nom) => fetch(situer(nom)).then((reponse) => reponse.text());

async function duree(action) {
  const debut = performance.now();
  await action();
  return performance.now() - debut;
}

addEventListener("message", async ({ data: { times, dossiers, le } }) => {
  const adresse = situer("runtime/manifest.json");
  const manifeste = JSON.parse(await texte("runtime/manifest.json"));
  const python = await demarrerPython(manifeste, adresse, () => {});
  const page = python.pyimport("calculator.page");
  page.preparer(await texte("reglement.json"), await texte("calendrier.json"));
  const answers = [];
  for (let i = 0; i < times; i += 1) answers.push(await duree(() => page.repondre(dossiers[i % 2], le)));

  const noms = [...manifeste.files, manifeste.library, manifeste.wheel].map(({ name }) => new URL(name, adresse));
  const contenus = await Promise.all(noms.map((nom) => fetch(nom).then((reponse) => reponse.arrayBuffer())));
  const digests = [];
  for (let i = 0; i < 9; i += 1) {
    digests.push(await duree(() => Promise.all(contenus.map((octets) => crypto.subtle.digest("SHA-256", octets)))));
  }
  postMessage({ answers, digests });
});
