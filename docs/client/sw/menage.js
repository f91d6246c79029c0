/** What no version on the device needs any more goes. */
import { cle } from "./fichiers.js";
import { lireGenerations, lireListe, oublier } from "./generations.js";
import { adresse, CACHES } from "./portee.js";

export async function ranger() {
  const generations = await lireGenerations();
  const listes = [...new Set(generations.flatMap(({ groupes }) => Object.values(groupes)))];
  const lues = await Promise.all(listes.map((liste) => lireListe(liste).catch(() => ({ fichiers: [] }))));
  const utiles = new Set([
    ...listes.map(adresse),
    adresse("offline/generations"),
    ...lues.flatMap(({ fichiers }) => fichiers.map(([chemin, empreinte]) => cle(chemin, empreinte))),
  ]);
  for (const nom of Object.values(CACHES)) {
    const cache = await caches.open(nom);
    for (const requete of await cache.keys()) if (!utiles.has(requete.url)) await cache.delete(requete);
  }
}

/** Take everything away, and the worker with it. */
export async function effacer() {
  for (const nom of Object.values(CACHES)) await caches.delete(nom);
  oublier();
}
