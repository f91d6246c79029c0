/** The page « Lire sans connexion »: what is on the device, what can be added, and how to take it away. */
import { PLACE, taille } from "./phrases.js";
import { demander, Echec, inscrire } from "./travailleur.js";

const panneau = /** @type {HTMLElement} */ (document.querySelector("[data-hors-ligne]"));
const zone = (/** @type {string} */ nom) => /** @type {HTMLElement} */ (panneau.querySelector(`[data-${nom}]`));
const progression = /** @type {HTMLProgressElement} */ (panneau.querySelector("progress"));
const PYTHON = ["calculateur", "calculateur-complet"];

/** @param {import("./types.js").Etat} etat */
function montrer({ groupes, gardes }) {
  const noms = gardes.flatMap((nom) => groupes[nom]?.nom ?? []);
  const complet = Object.keys(groupes).every((nom) => PYTHON.includes(nom) || gardes.includes(nom));
  const calculateur = PYTHON.every((nom) => gardes.includes(nom));
  const parties = [
    complet ? "tout le site" : "les guides",
    ...(complet ? [] : noms),
    ...(gardes.includes(PYTHON[0]) ? ["le calculateur"] : []),
  ];
  zone("gardes").textContent = gardes.length ? `Déjà sur cet appareil\u202f: ${parties.join(", ")}.` : "";
  const reste = (/** @type {(nom: string) => boolean} */ choix) =>
    Object.entries(groupes).reduce(
      (somme, [nom, { poids }]) => somme + (choix(nom) && !gardes.includes(nom) ? poids : 0),
      0,
    );
  proposer(
    "tout",
    complet,
    reste((nom) => !PYTHON.includes(nom)),
  );
  proposer(
    "calculateur",
    calculateur,
    reste((nom) => PYTHON.includes(nom)),
  );
}

/** @param {"tout" | "calculateur"} quoi @param {boolean} fait @param {number} poids */
function proposer(quoi, fait, poids) {
  zone(quoi).hidden = fait;
  zone(`${quoi}-poids`).textContent = `environ ${taille(poids)}`;
}

/** @param {"tout" | "calculateur" | "effacer"} sujet @param {string} debut @param {string} fin */
async function agir(sujet, debut, fin) {
  const boutons = panneau.querySelectorAll("button");
  for (const bouton of boutons) bouton.disabled = true;
  zone("statut").textContent = debut;
  progression.hidden = sujet === "effacer";
  progression.value = 0;
  try {
    const dire = (/** @type {number} */ part) => {
      progression.value = part;
    };
    montrer(await demander(sujet, { dire }));
    zone("statut").textContent = fin;
  } catch (erreur) {
    zone("statut").textContent =
      `Le téléchargement n’est pas allé au bout\u202f: ${motif(erreur)} Ce qui était déjà gardé l’est toujours.`;
  }
  progression.hidden = true;
  for (const bouton of boutons) bouton.disabled = false;
}

/** Why a download did not end. @type {{[motif: string]: string}} */
const MOTIFS = {
  place: PLACE,
  reseau: "la connexion s’est interrompue. Réessayez plus tard.",
  refus: "votre navigateur ne le permet pas, en navigation privée par exemple.",
  version: "le site est en train de changer. Réessayez dans quelques minutes.",
};

/** @param {unknown} erreur */
function motif(erreur) {
  if (erreur instanceof Echec) return MOTIFS[erreur.message];
  return erreur instanceof DOMException ? MOTIFS.refus : MOTIFS.reseau;
}

/** What is on the device, once what goes with this page is. */
async function garder() {
  if (!navigator.serviceWorker.controller) await inscrire();
  return demander("visite").catch(() => demander("etat"));
}

const ACTIONS = /** @type {const} */ ([
  ["tout", "Téléchargement de tout le site…", "Tout le site se lit maintenant sans connexion."],
  ["calculateur", "Téléchargement du calculateur…", "Le calculateur marche maintenant sans connexion."],
  ["effacer", "Effacement…", "Les copies sont effacées de cet appareil. La prochaine page lue en refera une."],
]);

const manquante = new URLSearchParams(location.search).get("page");
if (manquante !== null) zone("manquante").hidden = false;

if ("serviceWorker" in navigator) {
  for (const [sujet, debut, fin] of ACTIONS) zone(sujet).addEventListener("click", () => agir(sujet, debut, fin));
  garder().then(
    (etat) => {
      montrer(etat);
      zone("actions").hidden = false;
    },
    (erreur) => {
      zone("statut").textContent = `Aucune copie n’a pu être gardée sur cet appareil\u202f: ${motif(erreur)}`;
      zone("echec").hidden = false;
    },
  );
  zone("reessayer").addEventListener("click", () => location.reload());
}
