/**
 * The service worker. A version is brought to the device whole before it takes over, and takes over at once: everything that a page
 * loads is named by its content, so that a page left open goes on with the files that it was made with.
 */
import { clientsClaim } from "workbox-core/clientsClaim.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";
import { empreinteDe } from "./fichiers.js";
import { apporter } from "./garder.js";
import { lireGenerations, lireListe, noter } from "./generations.js";
import { ranger } from "./menage.js";
import { enFile, motif, traiter } from "./messages.js";
import { adresse, CACHES, INDEX, PYTHON, portee, RACINE, TOUJOURS } from "./portee.js";
import { cheminDe, servir } from "./servir.js";

/** What was kept of the version before is brought along, the calculator too. */
async function installer() {
  const [avant] = await lireGenerations();
  const voulus = [...new Set([...TOUJOURS, ...Object.keys(avant?.groupes ?? {})])].filter((nom) => INDEX.groupes[nom]);
  for (const nom of voulus) await apporter(nom);
  await noter(voulus);
  await portee.skipWaiting();
}

/** The pages cannot know why a version was not installed: tell them. @param {unknown} erreur */
async function renoncer(erreur) {
  for (const page of await portee.clients.matchAll({ includeUncontrolled: true })) page.postMessage(motif(erreur));
  throw erreur;
}

portee.addEventListener("install", (evenement) => evenement.waitUntil(installer().catch(renoncer)));
portee.addEventListener("activate", (evenement) => evenement.waitUntil(enFile(ranger)));
portee.addEventListener("message", (evenement) => {
  const [port] = evenement.ports;
  evenement.waitUntil(traiter(evenement.data, (reponse) => port.postMessage(reponse)));
});
clientsClaim();

/** Only what was published is kept: an answer that was altered or cut short would come back for ever. */
const verifier = {
  cacheWillUpdate: async (/** @type {{request: Request, response: Response}} */ { request, response }) => {
    const listes = await Promise.all(PYTHON.map((nom) => lireListe(INDEX.groupes[nom].liste)));
    const attendu = listes.flatMap(({ fichiers }) => fichiers).find(([chemin]) => adresse(chemin) === request.url);
    const recu = attendu && response.ok && (await empreinteDe(await response.clone().arrayBuffer()));
    return recu && recu === attendu[1] ? response : null;
  },
};

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(RACINE) && /^runtime\/[0-9a-f]{16}\//.test(cheminDe(url)),
  new CacheFirst({ cacheName: CACHES.calculateur, plugins: [verifier], matchOptions: { ignoreVary: true } }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(RACINE),
  ({ request, url }) => servir(request, url),
);
