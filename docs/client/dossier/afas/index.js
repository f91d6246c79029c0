// The step AFAS: both declarations side by side, ready to copy, and whether their figures agree.
import { el, icone, un } from "../../verifier/dom.js";
import { copier } from "../documents/copie.js";
import { dessinerTableau } from "./tableau.js";

/** @type {{[etat: string]: string}} */
const ETATS = {
  a_verifier: "À vérifier",
  non_renseigne: "À renseigner",
  recommandation: "Conseil",
  conforme: "En accord",
};

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  const statut = un(section, "[data-statut-afas]");
  const chiffres = un(section, "[data-chiffres]");
  const controles = un(section, "[data-controles]");
  let tour = 0;
  let montre = "";

  const calculer = async () => {
    tour += 1;
    const mien = tour;
    const [comparaison, ...rapports] = await Promise.all([
      contexte.interroger("afas_compare"),
      ...["previsionnelle", "reelle"].map((type_) => contexte.interroger("afas", { type_ })),
    ]);
    if (mien !== tour) return;
    if (comparaison.erreurs) {
      statut.textContent = "Des réponses sont à revoir\u202f: les chiffres suivront.";
      return;
    }
    const lignes = comparaison.donnees;
    const trouves = reunir(rapports.flatMap(({ controles }) => controles));
    const cle = JSON.stringify([lignes, trouves]);
    if (cle === montre) return;
    montre = cle;
    statut.textContent = "Les chiffres sont à jour.";
    chiffres.replaceChildren(
      dessinerTableau(lignes, (texte, quoi) => copier(texte, statut, `Copié\u202f: ${quoi}, ${texte}.`)),
    );
    controles.replaceChildren(
      ...(trouves.length ? [el("h3", {}, "Ces chiffres s’accordent-ils\u202f?"), liste(trouves)] : []),
    );
  };
  const rafraichir = () =>
    calculer().catch(() => {
      statut.textContent =
        "Pas de chiffres pour l’instant\u202f: le calculateur n’a pas répondu. Vos réponses sont gardées.";
    });
  rafraichir();
  contexte.suivreAvis(rafraichir);
}

/** @typedef {{etat: string, message: string}} Controle */

/** What both declarations find is said once. @param {Controle[]} trouves */
function reunir(trouves) {
  return [...new Map(trouves.map((c) => [`${c.etat} ${c.message}`, c])).values()];
}

/** @param {Controle[]} trouves */
function liste(trouves) {
  const ordre = Object.keys(ETATS);
  const tries = trouves.toSorted((a, b) => ordre.indexOf(a.etat) - ordre.indexOf(b.etat));
  return el(
    "ul",
    { class: "constats" },
    ...tries.map(({ etat, message }) =>
      el(
        "li",
        { class: "constat", "data-etat": etat },
        el("p", { class: "constat-mot" }, icone(etat), ` ${ETATS[etat] ?? etat}`),
        el("div", { class: "constat-corps" }, el("p", {}, message)),
      ),
    ),
  );
}
