// What the text of a document proposes, and the form to which a person takes each.
import { el, un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";

/** @typedef {import("../contexte.js").Ici} Ici @typedef {import("../travail/base.js").Source} Source */

/** Where what was found most often goes. @type {{[nature: string]: string}} */
const PARTIES = {
  date: "/dates/-",
  seuil: "/regles/-",
  courriel: "/contacts/-",
  telephone: "/contacts/-",
  lien: "/documents/-",
  montant: "/financeurs/-",
  part: "/financeurs/-",
};

/** @param {HTMLElement} section @param {Source} source @param {Ici} ici */
export async function proposer(section, source, ici) {
  const zone = un(section, "[data-propositions]");
  const mot = un(zone, "[data-propositions-mot]");
  const liste = un(zone, "[data-propositions-liste]");
  zone.hidden = false;
  mot.textContent = "Lecture du texte…";
  liste.replaceChildren();
  try {
    const trouvees = await (await ici.atelier()).proposer(source.texte);
    mot.textContent = trouvees.length
      ? `${compte(trouvees.length, "passage")} dans «\u202f${source.titre}\u202f».`
      : `Ni date, ni montant, ni adresse dans «\u202f${source.titre}\u202f».`;
    liste.replaceChildren(...trouvees.map((trouvee) => proposition(trouvee, source, ici)));
    un(zone, "#titre-propositions").focus();
  } catch (erreur) {
    mot.textContent = erreur instanceof Error ? erreur.message : "Le texte n’a pas pu être lu.";
  }
}

/** @param {import("../types.js").Proposition} trouvee @param {Source} source @param {Ici} ici */
function proposition({ nature, nom, lu, extrait, lieu, endroit }, source, ici) {
  const reprendre = el(
    "button",
    { type: "button", class: "bouton bouton-discret bouton-petit" },
    "Reprendre",
    el("span", { class: "pour-lecteur" }, ` ${lu}`),
  );
  reprendre.addEventListener("click", () =>
    ici.ouvrir(PARTIES[nature] ?? "/regles/-", { texte: extrait, source: source.id, lieu: endroit }),
  );
  return el(
    "li",
    {},
    el("p", {}, el("span", { class: "proposition-nature" }, nom), " ", el("strong", {}, lu), ` · ${lieu}`),
    el("blockquote", {}, extrait),
    el("p", { class: "fiche-boutons" }, reprendre),
  );
}
