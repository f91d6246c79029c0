// A dossier that arrives: recognised, judged by the rules of its own campaign, kept; or refused with the reason.
import { aujourdhui } from "../verifier/textes.js";
import { Introuvable, lireCampagne } from "./campagne.js";
import { ajouter } from "./magasin.js";
import { reconnaitre } from "./reconnaitre.js";

/**
 * @typedef {import("./entree.js").Arrivee} Arrivee
 * @typedef {import("../verifier/types.js").Erreur} Erreur
 */

/**
 * @param {Arrivee} arrivee
 * @param {string} campagnes address of campagnes.json
 * @param {ReturnType<typeof import("./calculs.js").creerCalculs>} calculer
 * @returns {Promise<{id: string, deja: boolean} | {erreurs: Erreur[]}>} rejects where the calculator does not start
 */
export async function accepter(arrivee, campagnes, calculer) {
  if ("erreur" in arrivee) return { erreurs: [arrivee.erreur] };
  const reconnu = await reconnaitre(arrivee.texte);
  if ("erreur" in reconnu) return { erreurs: [reconnu.erreur] };
  const { texte, departement, campagne } = reconnu.dossier;
  const trouvee = await lireCampagne(campagnes, reconnu.dossier);
  const calculateur = await calculer(trouvee);
  const { erreurs, verification } = (await calculateur.juger(texte, aujourdhui())).reponse;
  if (erreurs?.length || !verification) return { erreurs: erreurs ?? [] };
  return ajouter({
    departement,
    campagne,
    lieu: trouvee.nom,
    origine: arrivee.origine,
    arrive: Date.now(),
    texte,
    verdict: verification.verdict,
    regles: trouvee.regles,
  });
}

/** Why a dossier could not be read, and the cure. @param {unknown} erreur @returns {Erreur} */
export function raison(erreur) {
  if (erreur instanceof Introuvable) return erreur.erreur;
  const place = erreur instanceof DOMException;
  return {
    chemin: "",
    constat: place ? "ce navigateur refuse de garder ce dossier" : "le calculateur n’a pas démarré",
    remede: place
      ? "libérez de la place, ou quittez la navigation privée"
      : "vérifiez votre connexion, puis choisissez «\u202fRéessayer\u202f»",
  };
}
