// « Publier une campagne »: the steps, the campaign being prepared, and the Python that comes at the first need.
import { brancherEtapes } from "../dossier/etapes.js";
import { retenir } from "../dossier/retenir.js";
import { un } from "../verifier/dom.js";
import { FINE } from "../verifier/textes.js";
import { brancherAttente } from "./attente.js";
import { brancherCampagne } from "./etapes/campagne.js";
import { effacer } from "./travail/base.js";
import { garder, retrouver } from "./travail/garde.js";
import { Travail } from "./travail/travail.js";

/**
 * @typedef {import("./contexte.js").Ici} Ici
 * @type {{[etape: string]: () => Promise<{brancher: (section: HTMLElement, ici: Ici) => void}>}}
 */
const CODES = {
  document: () => import("./etapes/document.js"),
  fiches: () => import("./etapes/fiches.js"),
  controler: () => import("./etapes/controler.js"),
  apercu: () => import("./etapes/apercu.js"),
  enregistrer: () => import("./etapes/enregistrer.js"),
};

const racine = un(document, "[data-publier]");
const annonce = un(racine, "[data-annonce]");
/** @type {Travail | null} */
let travail = null;
/** @type {ReturnType<typeof garder> | null} */
let garde = null;
/** @type {((fait: import("./travail/travail.js").Fait) => void)[]} */
const suiveurs = [];
const dire = (/** @type {import("./travail/travail.js").Fait} */ fait) => {
  montrerTravail();
  for (const prevenir of suiveurs) prevenir(fait);
};

/** @param {Travail | null} nouveau */
function prendre(nouveau) {
  garde?.fermer();
  travail = nouveau;
  garde = travail && garder(travail, racine);
  travail?.suivre(dire);
  history.replaceState(null, "", travail ? `?campagne=${travail.fiche.id}${location.hash}` : `./${location.hash}`);
  dire({ quoi: "", ici: false });
}

/** @type {Ici} */
const ici = {
  racine,
  atelier: brancherAttente(racine),
  travail: () => travail,
  suivre: (prevenir) => suiveurs.push(prevenir),
  commencer(contenu) {
    prendre(Travail.nouveau(contenu));
  },
  async reprendre(id) {
    const fiche = await retrouver(id);
    prendre(fiche ? new Travail(fiche) : null);
  },
  async abandonner() {
    const id = travail?.fiche.id;
    prendre(null);
    if (id) await effacer(id);
    dire({ quoi: "", ici: false });
  },
  async fichiers() {
    const contenu = travail?.contenu;
    if (!contenu) throw new Error("Choisissez d’abord le département et l’année.");
    const [{ fichiers }, atelier] = await Promise.all([import("./travail/fichiers.js"), ici.atelier()]);
    return fichiers(contenu, atelier);
  },
  annoncer(texte) {
    annonce.textContent = texte;
  },
  montrer(etape) {
    un(racine, `#${etape}`).dispatchEvent(new Event("boussole:montrer", { bubbles: true }));
  },
  async ouvrir(pointeur, citation) {
    ici.montrer("fiches");
    await branchees.get("fiches");
    const { viser } = await import("./etapes/fiches.js");
    await viser(pointeur, citation);
  },
};

function montrerTravail() {
  for (const element of racine.querySelectorAll("[data-avec-travail]")) element.toggleAttribute("hidden", !travail);
  for (const element of racine.querySelectorAll("[data-sans-travail]")) element.toggleAttribute("hidden", !!travail);
  if (!travail) return;
  const { departement, annee, aRevoir } = travail.contenu;
  un(racine, "[data-nom-travail]").textContent = `${departement}, campagne ${annee}`;
  const restent = aRevoir.filter(({ revu }) => !revu).length;
  un(racine, '[data-etat-de="fiches"]').textContent = restent ? `${restent} à revoir` : "";
  for (const sens of /** @type {const} */ (["annuler", "retablir"])) {
    const bouton = un(racine, `[data-${sens}]`);
    const prochain = travail.prochain(sens);
    bouton.setAttribute("aria-disabled", String(!prochain));
    un(bouton, "span").textContent = prochain?.pas.quoi ? `${FINE}: ${prochain.pas.quoi}` : "";
  }
}

for (const sens of /** @type {const} */ (["annuler", "retablir"])) {
  un(racine, `[data-${sens}]`).addEventListener("click", () => {
    const quoi = travail?.revenir(sens);
    if (quoi != null)
      ici.annoncer(`${sens === "annuler" ? "Annulé" : "Rétabli"}${FINE}: ${quoi || "le dernier changement"}.`);
  });
}
for (const element of racine.querySelectorAll("[data-avec-script]")) element.removeAttribute("hidden");

brancherCampagne(un(racine, "#campagne"), ici);
const demandee = new URLSearchParams(location.search).get("campagne");
if (demandee) await ici.reprendre(demandee).catch(() => {});

/** The steps whose code is at work, or on its way. @type {Map<string, Promise<void>>} */
const branchees = new Map();

/** @param {HTMLElement} section @param {string} etape */
async function brancher(section, etape) {
  const reprendre = retenir(section);
  try {
    (await CODES[etape]()).brancher(section, ici);
  } catch (erreur) {
    branchees.delete(etape);
    throw erreur;
  } finally {
    reprendre();
  }
}

brancherEtapes(racine, (section) => {
  const etape = section.dataset.etape ?? "";
  if (!branchees.has(etape) && etape in CODES) branchees.set(etape, brancher(section, etape));
});
