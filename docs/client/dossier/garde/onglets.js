// One dossier in several tabs: each shows at once what another writes; where both have answers, the person chooses, and the choice can
// be undone.
import { dire, ecouter } from "./canal.js";
import { noter } from "./historique.js";
import { annoter, lire } from "./magasin.js";
import { oublierBrouillon } from "./memoire.js";

/** @typedef {import("./garde.js").Garde} Garde */

/** @param {Garde} garde */
export function suivreOnglets(garde) {
  ecouter((nouvelle) => apprendre(garde, nouvelle));
  garde.contexte.suivreChaqueAvis(({ verification: { verdict } }) => {
    if (garde.fiche.verdict !== verdict) noterACote(garde, { verdict }).catch(() => {});
  });
}

/**
 * Change what stands beside the content, here and in the other tabs.
 *
 * @param {Garde} garde
 * @param {{nom?: string | null, verdict?: string, aRevoir?: never[]}} quoi
 */
export async function noterACote(garde, quoi) {
  garde.completer(quoi);
  if (!garde.fiche.revision) return;
  await annoter(garde.fiche.id, quoi);
  dire({ sujet: "liste" });
}

/** @param {Garde} garde @param {import("./canal.js").Nouvelle} nouvelle */
async function apprendre(garde, nouvelle) {
  const { id, revision, nom } = garde.fiche;
  const efface = nouvelle.sujet === "tout_efface" || (nouvelle.sujet === "supprime" && nouvelle.id === id);
  if (efface) return revision ? garde.dire("disparu") : undefined;
  const plusNeuve = nouvelle.sujet === "ecrit" && nouvelle.id === id && nouvelle.revision > revision;
  if (plusNeuve && garde.sale) return garde.dire("conflit");
  const autre = plusNeuve || nouvelle.sujet === "liste" ? await lire(id).catch(() => null) : null;
  if (!autre) return;
  if (plusNeuve && garde.fiche.id === id && !garde.sale) garde.ouvrir(autre.fiche, autre.historique);
  else if (autre.fiche.nom !== nom) garde.completer({ nom: autre.fiche.nom });
}

/** Look at the device again: the page comes back from the browser's cache. @param {Garde} garde */
export async function relire(garde) {
  await garde.enregistrer();
  const autre = await lire(garde.fiche.id).catch(() => null);
  if (autre) await apprendre(garde, { sujet: "ecrit", id: autre.fiche.id, revision: autre.fiche.revision });
}

/** The other tab's version is shown; this one's can be had back by undoing. @param {Garde} garde */
export async function prendreAutre(garde) {
  const autre = await lire(garde.fiche.id);
  if (!autre) return garde.dire("disparu");
  const historique = noter(autre.historique, garde.texte, "Prendre l’autre version", Date.now());
  oublierBrouillon(garde.fiche.id);
  await garde.ouvrirEtEcrire(autre.fiche, historique);
}

/** This tab's version is written; the other's, where there is one, can be had back by undoing. @param {Garde} garde */
export async function garderMienne(garde) {
  const autre = await lire(garde.fiche.id).catch(() => null);
  const texte = JSON.stringify(autre?.fiche.contenu);
  const historique = autre ? noter(autre.historique, texte, "Garder cette version", Date.now()) : garde.historique;
  await garde.reecrire(autre?.fiche.revision ?? 0, historique);
}
