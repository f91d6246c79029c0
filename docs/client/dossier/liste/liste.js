// The list of the dossiers on this device; it follows what other tabs do.
import { el, un } from "../../verifier/dom.js";
import { enregistrer } from "../../verifier/fichier.js";
import { FINE } from "../../verifier/textes.js";
import { bouton } from "../garde/affichage.js";
import { dire, ecouter } from "../garde/canal.js";
import { recueillir } from "../garde/choix.js";
import { vide } from "../garde/historique.js";
import { annoter, ecrire, lister, nouvelleFiche, remettre, supprimer } from "../garde/magasin.js";
import { depuis, nomDe, VERDICTS } from "../garde/noms.js";
import { champDeNom } from "./renommer.js";

/**
 * @typedef {import("../garde/base.js").Fiche} Fiche
 * @typedef {Map<string, import("./campagnes.js").Campagne>} Campagnes
 */

const REFUS =
  "Ce navigateur refuse de garder des données (navigation privée, ou réglage)\u202f: un dossier s’y remplit, et s’enregistre dans un fichier.";

/**
 * @param {HTMLElement} racine
 * @param {Campagnes} campagnes
 * @returns {() => Promise<void>} shows the list anew
 */
export function brancherListe(racine, campagnes) {
  const zone = un(racine, "[data-dossiers]");
  const statut = un(racine, "[data-statut]");
  const defaire = un(racine, "[data-defaire]");
  const entre = (/** @type {Fiche} */ fiche) => `«${FINE}${nomDe(fiche)}${FINE}»`;

  const montrer = async () => {
    try {
      const fiches = await lister();
      zone.replaceChildren(...fiches.map(ligne));
      if (!fiches.length && !statut.textContent) statut.textContent = "Aucun dossier sur cet appareil pour l’instant.";
    } catch {
      statut.textContent = REFUS;
    }
  };

  /** @param {string} texte @param {() => Promise<unknown>} faire @param {import("../garde/canal.js").Nouvelle} nouvelle */
  const agir = async (texte, faire, nouvelle = { sujet: "liste" }) => {
    defaire.hidden = true;
    try {
      await faire();
      statut.textContent = texte;
      dire(nouvelle);
    } catch {
      statut.textContent = `Cela n’a pas pu être fait${FINE}: l’appareil n’a plus de place, ou refuse.`;
    }
    await montrer();
  };

  /** @param {Fiche} fiche */
  const copier = (fiche) => {
    const nom = `${nomDe(fiche)} (copie)`;
    return agir(`${entre(fiche)} est copié.`, () => ecrire(nouvelleFiche(fiche, fiche.contenu, { nom }), vide()));
  };

  /** @param {Fiche} fiche */
  const enlever = async (fiche) => {
    /** @type {Awaited<ReturnType<typeof supprimer>>} */
    let gardee = null;
    const faire = async () => {
      gardee = await supprimer(fiche.id);
    };
    await agir(`${entre(fiche)} est supprimé.`, faire, { sujet: "supprime", id: fiche.id });
    const annuler = bouton({
      mot: "Annuler la suppression",
      faire: () => agir(`${entre(fiche)} est de retour.`, async () => gardee && (await remettre(gardee))),
    });
    defaire.replaceChildren(annuler);
    defaire.hidden = false;
    annuler.focus();
  };

  /** @param {Fiche} fiche */
  const ligne = (fiche) => {
    const campagne = campagnes.get(`${fiche.departement}/${fiche.campagne}`);
    const nom = nomDe(fiche);
    const titre = el(
      "h3",
      {},
      campagne ? el("a", { href: `${campagne.adresse.replace(/#.*/, "")}#dossier=${fiche.id}` }, nom) : nom,
    );
    const faits = [
      campagne?.nom ?? `${fiche.departement}, campagne ${fiche.campagne}, qui n’est plus sur ce site`,
      `modifié ${depuis(fiche.modifie)}`,
      ...(fiche.verdict ? [VERDICTS[fiche.verdict] ?? fiche.verdict] : []),
    ];
    const renommer = () =>
      titre.replaceWith(
        champDeNom(nom, montrer, (nouveau) =>
          agir(`Ce dossier s’appelle maintenant «${FINE}${nouveau}${FINE}».`, () =>
            annoter(fiche.id, { nom: nouveau }),
          ),
        ),
      );
    const actions = [
      { mot: "Copier", faire: () => copier(fiche) },
      { mot: "Renommer", faire: renommer },
      { mot: "Enregistrer (fichier)", faire: () => enregistrer(fiche.contenu) },
      { mot: "Supprimer", faire: () => enlever(fiche) },
    ].map((action) => {
      const element = bouton(action);
      element.append(el("span", { class: "pour-lecteur" }, ` ${nom}`));
      return element;
    });
    return el(
      "li",
      {},
      titre,
      el("p", { class: "mention" }, faits.join(" · ")),
      el("p", { class: "actions" }, ...actions),
    );
  };

  ecouter(montrer);
  addEventListener("pageshow", ({ persisted }) => persisted && montrer());
  recueillir().then(montrer, montrer);
  return montrer;
}
