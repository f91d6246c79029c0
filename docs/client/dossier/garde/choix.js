// Which dossier a page opens.
import { noter } from "./historique.js";
import { ecrire, lire, lister, nouvelleFiche } from "./magasin.js";
import { brouillons, dossierDeLOnglet, oublierBrouillon } from "./memoire.js";
import { nomDe } from "./noms.js";

/**
 * @typedef {import("./base.js").Fiche} Fiche
 * @typedef {{departement: string, campagne: string}} Page
 */

/**
 * The one that the address names (`#dossier=…`), else the last one of this tab, else the last changed one of this department and
 * campaign; null: none, or a new one is asked for (`#nouveau`).
 *
 * @param {Page} page
 * @param {string} ancre the address's hash
 */
export async function choisir(page, ancre) {
  if (ancre === "#nouveau") return null;
  const convient = (/** @type {Fiche} */ fiche) =>
    fiche.departement === page.departement && fiche.campagne === page.campagne;
  const demandes = [
    ancre.match(/^#dossier=([0-9a-f]+)$/)?.[1],
    dossierDeLOnglet(`${page.departement}/${page.campagne}`),
  ];
  for (const id of demandes) {
    const gardee = id && (await lire(id));
    if (gardee && convient(gardee.fiche)) return gardee;
  }
  const derniere = (await lister()).find(convient);
  return derniere ? lire(derniere.id) : null;
}

/**
 * Write the answers that a page which closed had put aside. Those that another tab overtook become a dossier of their own; those of a
 * dossier that was erased since go.
 */
export async function recueillir() {
  for (const brouillon of brouillons()) {
    const gardee = await lire(brouillon.id);
    const meme = JSON.stringify(gardee?.fiche.contenu) === JSON.stringify(brouillon.contenu);
    if (!meme && (gardee || !brouillon.revision)) {
      const avant =
        gardee && noter(gardee.historique, JSON.stringify(gardee.fiche.contenu), "Dernières réponses", Date.now());
      const fait = await ecrire(brouillon, avant ?? { avant: [], apres: [], le: 0 });
      if (fait.etat === "conflit") await aCote(brouillon);
    }
    oublierBrouillon(brouillon.id);
  }
}

/** @param {Fiche} brouillon */
function aCote(brouillon) {
  const nom = `${nomDe(brouillon)} (réponses non enregistrées)`;
  return ecrire(nouvelleFiche(brouillon, brouillon.contenu, { nom }), { avant: [], apres: [], le: 0 });
}
