// Documents that the campaign quotes and nobody has: told, with what to do; the text that is added next may be one of them.
import { el, un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { manquants } from "../travail/documents.js";

/** @param {HTMLElement} section */
export function brancherManquants(section) {
  const zone = un(section, "[data-sources-manquent]");
  const champ = un(section, "[data-source-cite]");
  const choix = un(champ, "select", HTMLSelectElement);

  return {
    /** @param {import("../travail/base.js").Contenu} contenu */
    montrer(contenu) {
      const noms = manquants(contenu).map((id) => id.split("/")[1]);
      champ.hidden = !noms.length;
      choix.replaceChildren(
        ...noms.map((nom) => el("option", { value: nom }, `Oui, «${FINE}${nom}${FINE}»`)),
        el("option", { value: "" }, "Non, c’est un autre document"),
      );
      zone.replaceChildren(...(noms.length ? [avis(noms)] : []));
    },
    /** The name of the document that is added; "" for another one. */
    choisi: () => choix.value,
  };
}

/** @param {string[]} noms */
function avis(noms) {
  const [combien, leur] =
    noms.length > 1
      ? ["des documents que nous n’avons pas", "leur texte"]
      : ["un document que nous n’avons pas", "son texte"];
  const dossier =
    "showDirectoryPicker" in window
      ? "S’il est dans le dossier du projet sur cet ordinateur, revenez à l’étape 1, «\u202fOuvrir le dossier du projet\u202f». Sinon, ajoutez"
      : "Ajoutez";
  return el(
    "div",
    { class: "note", "data-ton": "attention" },
    el("p", {}, el("strong", {}, `La campagne cite ${combien}`)),
    el("ul", {}, ...noms.map((nom) => el("li", {}, nom))),
    el(
      "p",
      {},
      `Rien n’est perdu${FINE}: ses extraits restent dans les fiches, mais le contrôle ne peut pas les retrouver. ${dossier} ${leur} ci-dessous.`,
    ),
  );
}
