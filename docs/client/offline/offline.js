/** Every page's part of reading without a connection: it has itself kept, says what is read, and tells when it has changed. */
import { avertir, preparerAvis } from "./avis.js";
import { controler, dernierControle, INTERVALLE } from "./controle.js";
import { direHorloge } from "./horloge.js";
import { ecrireLigne } from "./ligne.js";
import { PLACE, periode, quand } from "./phrases.js";
import { recharger, rendreSaisie } from "./saisie.js";
import { demander, Echec, inscrire } from "./travailleur.js";

export function setUpOffline() {
  document.addEventListener("DOMContentLoaded", rendreSaisie);
  if (!("serviceWorker" in navigator)) return;
  preparerAvis();
  if (navigator.serviceWorker.controller) suivre();
  if (document.readyState === "complete") commencer();
  else addEventListener("load", commencer);
}

/** @type {string | null} the page as it is on the screen, in its version */
let affichee = null;
/** @type {string | null} the page as it is on the device */
let gardee = null;
/** @type {string | null} the version of it that the reader has put off */
let remise = null;

/** The server answered, when it was last asked. */
let repond = true;

/** Say what is read, and note which page is on the screen; tell the reader when a newer one is on the device. @param {import("./types.js").Etat} etat */
function recevoir(etat) {
  ecrireLigne(etat, navigator.onLine && repond);
  gardee = etat.empreinte;
  affichee ??= gardee;
  if (gardee && gardee !== affichee && gardee !== remise) proposer();
}

async function suivre() {
  const etat = await demander("etat");
  recevoir(etat);
  return etat;
}

function proposer() {
  avertir("Cette page a changé depuis que vous l’avez ouverte.", {
    mot: "Afficher la nouvelle version",
    faire: () => {
      if (!recharger())
        avertir("Vos réponses n’ont pas pu être mises de côté\u202f: enregistrez-les, puis rechargez la page.");
    },
    remettre: () => {
      remise = gardee;
    },
  });
}

/** After the page is there: nothing of this delays it. */
async function commencer() {
  const inscription = await inscrire().catch(() => null);
  if (!inscription && !navigator.serviceWorker.controller) return;
  const verifier = async () => {
    if (inscription && !inscription.active) return;
    repond = navigator.onLine && (await controler(inscription));
    const etat = await suivre();
    direHorloge([etat.regles, dernierControle()]);
  };
  const garder = (calculateur = false) =>
    demander("visite", { calculateur }).then(recevoir, (erreur) => {
      const panneau = document.querySelector("[data-hors-ligne]"); // It says so itself (panneau.js).
      if (erreur instanceof Echec && erreur.message === "place" && !panneau)
        avertir(`Cette page n’a pas pu être gardée pour la lire sans connexion\u202f: ${PLACE}`);
    });

  inscription?.addEventListener("updatefound", () => surveiller(inscription.installing));
  navigator.serviceWorker.addEventListener("controllerchange", () => garder().then(suivre));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && verifier());
  addEventListener("pageshow", ({ persisted }) => persisted && verifier());
  addEventListener("online", verifier);
  setInterval(verifier, INTERVALLE);
  addEventListener("offline", verifier);
  document.addEventListener("boussole:calculateur", () => garder(true));
  await garder();
  await verifier();
}

/** A newer version that could not be kept whole leaves this one in place: say which one is read. @param {ServiceWorker | null} nouveau */
function surveiller(nouveau) {
  nouveau?.addEventListener("statechange", () => {
    if (nouveau.state !== "redundant" || !navigator.serviceWorker.controller) return;
    demander("etat").then(({ verifiees }) => {
      const controle = dernierControle();
      avertir(
        `Une version plus récente existe, mais n’a pas pu être enregistrée en entier. Vous lisez celle dont les règles ont été vérifiées ${periode(verifiees)}${controle ? ` (dernière recherche\u202f: ${quand(controle, Date.now())})` : ""}.`,
      );
    });
  });
}
