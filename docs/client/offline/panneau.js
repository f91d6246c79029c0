/** The page « Lire sans connexion »: what is on the device, what can be added, and how to take it away. */
import { MOTIFS, taille } from "./phrases.js";
import { demander, Echec } from "./travailleur.js";

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
      `Le téléchargement n’est pas allé au bout\u202f: ${MOTIFS[erreur instanceof Echec ? erreur.message : "reseau"]}`;
  }
  progression.hidden = true;
  for (const bouton of boutons) bouton.disabled = false;
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
  demander("visite")
    .catch(() => demander("etat"))
    .then((etat) => {
      montrer(etat);
      zone("actions").hidden = false;
    });
}
