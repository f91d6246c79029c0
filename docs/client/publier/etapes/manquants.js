// Documents that the campaign quotes and nobody has: told, and looked for in the project's folder; the text that is added
// next may be one of them.
import { el, un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { joindre, lireDocuments, manquants } from "../travail/documents.js";
import { choisirProjet, lireFichier } from "../travail/projet.js";
import { bouton } from "./boutons.js";

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici */
export function brancherManquants(section, ici) {
  const zone = un(section, "[data-sources-manquent]");
  const champ = un(section, "[data-source-cite]");
  const choix = un(champ, "select", HTMLSelectElement);
  const mot = el("p", { role: "status" });

  const prendre = async () => {
    const travail = ici.travail();
    if (!travail) return;
    const { slug, annee } = travail.contenu;
    try {
      const dossier = await choisirProjet();
      if (!dossier) return;
      const lire = (/** @type {string} */ chemin) => lireFichier(dossier, chemin);
      const documents = await lireDocuments(lire, slug, annee, await ici.atelier());
      travail.changer((contenu) => joindre(contenu, documents), "Les documents du dossier du projet");
    } catch (erreur) {
      mot.textContent = erreur instanceof Error ? erreur.message : "Ce dossier n’a pas pu être lu.";
      return;
    }
    if (manquants(travail.contenu).length) mot.textContent = "Ce dossier n’a pas tout ce qui manque.";
    else {
      ici.annoncer("Les documents du dossier du projet sont là.");
      un(ici.racine, "#titre-document").focus();
    }
  };

  return {
    /** @param {import("../travail/base.js").Contenu} contenu */
    montrer(contenu) {
      const noms = manquants(contenu).map((id) => id.split("/")[1]);
      champ.hidden = !noms.length;
      choix.replaceChildren(
        ...noms.map((nom) => el("option", { value: nom }, `Oui, «${FINE}${nom}${FINE}»`)),
        el("option", { value: "" }, "Non, c’est un autre document"),
      );
      mot.textContent = "";
      zone.replaceChildren(...(noms.length ? [avis(noms, prendre, mot)] : []));
    },
    /** The name of the document that is added; "" for another one. */
    choisi: () => choix.value,
  };
}

/** @param {string[]} noms @param {() => void} prendre @param {HTMLElement} mot */
function avis(noms, prendre, mot) {
  const quoi = noms.length > 1 ? "des documents que nous n’avons pas" : "un document que nous n’avons pas";
  const ouvrable = "showDirectoryPicker" in window;
  const faire = ouvrable
    ? "S’il y a un dossier du projet sur cet ordinateur, ouvrez-le. Sinon, ajoutez le texte plus bas."
    : "Ajoutez le texte plus bas.";
  return el(
    "div",
    { class: "note", "data-ton": "attention" },
    el("p", {}, el("strong", {}, `La campagne cite ${quoi}`)),
    el("ul", {}, ...noms.map((nom) => el("li", {}, nom))),
    el(
      "p",
      {},
      `Rien n’est perdu${FINE}: les extraits restent dans les fiches, mais le contrôle ne peut pas les retrouver. ${faire}`,
    ),
    ouvrable ? el("p", { class: "fiche-boutons" }, bouton("Chercher dans le dossier du projet", "", prendre)) : null,
    mot,
  );
}
