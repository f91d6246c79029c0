// A dossier that comes from elsewhere: judged first, then opened as one more; refused with the reason, nothing is overwritten.
import { un } from "../../verifier/dom.js";
import { resumerErreurs } from "../../verifier/erreurs.js";
import { autrePage, lireFichier } from "../../verifier/fichier.js";
import { aujourdhui, FINE } from "../../verifier/textes.js";
import { noter, vide } from "./historique.js";
import { deposerArrivee, nouvelleFiche, supprimer } from "./magasin.js";
import { nomDe } from "./noms.js";
import { montrerPanneau, paragraphe } from "./panneau.js";

/**
 * @typedef {import("../../verifier/types.js").Erreur} Erreur
 * @typedef {import("../../verifier/types.js").Objet} Objet
 * @typedef {import("../../verifier/fichiers.js").Outils} Outils
 * @typedef {import("./garde.js").Garde} Garde
 * @typedef {(texte: string, nom: string) => Promise<void>} Importer
 */

/**
 * @param {Garde} garde
 * @param {{departement: string, campagne: string}} page
 * @param {Pick<Outils, "preparer" | "calculateur" | "reperes">} outils
 * @returns {Importer}
 */
export function creerImport(garde, page, { preparer, calculateur, reperes }) {
  const statut = un(document, "[data-statut-fichier]");
  const resume = un(document, "#erreurs-fichier");

  /** @param {Erreur[]} erreurs */
  const refuser = (erreurs) => {
    statut.textContent = "Le fichier n’a pas été ouvert. Rien n’a changé dans vos dossiers.";
    resumerErreurs(resume, "Ce fichier ne peut pas être ouvert", erreurs);
    resume.focus();
  };

  /** The file goes along to the page that can judge it. @param {string} texte @param {string} nom */
  const emporter = (texte, nom) => {
    for (const lien of resume.querySelectorAll("a")) {
      lien.addEventListener("click", async (evenement) => {
        evenement.preventDefault();
        const id = await deposerArrivee(texte, nom).catch(() => null);
        location.assign(id ? `${lien.href}#ouvrir=${id}` : lien.href);
      });
    }
  };

  /** @type {Importer} */
  const importer = async (texte, nom) => {
    resume.hidden = true;
    const ailleurs = await autrePage(texte, page, reperes.campagnes, "dossier");
    if (ailleurs) {
      refuser([ailleurs]);
      return emporter(texte, nom);
    }
    statut.textContent = "Ouverture du dossier…";
    let erreurs;
    try {
      preparer();
      ({ erreurs = [] } = (await calculateur.juger(texte, aujourdhui())).reponse);
    } catch {
      statut.textContent = "Le fichier n’a pas pu être vérifié\u202f: le calculateur n’a pas démarré.";
      return;
    }
    if (erreurs.length) return refuser(erreurs);
    await ouvrir(JSON.parse(texte.replace(/^\ufeff/, "")), nom);
  };

  /** @param {Objet} contenu @param {string} nom */
  const ouvrir = async (contenu, nom) => {
    await garde.enregistrer();
    const { actuelle, historique } = garde;
    const quoi = `Ouvrir «${FINE}${nom}${FINE}»`;
    await garde.ouvrirEtEcrire(
      nouvelleFiche(page, contenu),
      garde.etat === "garde" ? vide() : noter(vide(), garde.texte, quoi, Date.now()),
    );
    const ouvert = `«${FINE}${nom}${FINE}» est ouvert`;
    statut.textContent = `${ouvert}.`;
    if (!actuelle.revision) return;
    const remplacer = async () => {
      await supprimer(garde.fiche.id);
      garde.ouvrir(actuelle, historique);
      garde.contexte.remplacer(contenu, quoi);
      await garde.enregistrer();
    };
    montrerPanneau(
      "Un dossier de plus",
      [
        paragraphe(
          `${ouvert}, comme un nouveau dossier. L’autre, «${FINE}${nomDe(actuelle)}${FINE}», est toujours dans «${FINE}Mes dossiers${FINE}».`,
        ),
      ],
      [
        { mot: "Continuer avec le nouveau", faire: () => {} },
        { mot: "Remplacer l’autre par celui-ci", faire: remplacer },
      ],
    );
  };

  un(document, "#ouvrir-dossier", HTMLInputElement).addEventListener("change", async ({ target }) => {
    const choix = /** @type {HTMLInputElement} */ (target);
    const [fichier] = choix.files ?? [];
    if (!fichier) return;
    const lu = await lireFichier(fichier);
    choix.value = "";
    if ("erreur" in lu) refuser([lu.erreur]);
    else await importer(lu.texte, fichier.name);
  });
  return importer;
}
