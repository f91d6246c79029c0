// A document on paper: put at the end of the page while it prints, and nothing else of the page with it.
import { el } from "../../verifier/dom.js";

const CLASSE = "imprime-un-document";

/**
 * @param {import("./types.js").Bloc} bloc
 * @returns {HTMLElement}
 */
function dessiner(bloc) {
  if (bloc.genre === "titre") return el(`h${bloc.niveau}`, {}, bloc.texte);
  if (bloc.genre === "paragraphe") return el("p", { class: bloc.style }, bloc.texte);
  if (bloc.genre === "signature") return el("p", { class: "signature" });
  const cellules = (/** @type {string} */ nom, /** @type {string[]} */ mots) =>
    el("tr", {}, ...mots.map((mot) => el(nom, nom === "th" ? { scope: "col" } : {}, mot)));
  return el(
    "table",
    {},
    el("thead", {}, cellules("th", bloc.entetes)),
    el("tbody", {}, ...bloc.rangees.map((rangee) => cellules("td", rangee))),
  );
}

/** @param {import("./types.js").Document} document_ */
export function imprimer({ titre, blocs }) {
  const feuille = el("article", { class: "document-imprime md-typeset", lang: "fr" }, ...blocs.map(dessiner));
  const avant = document.title;
  document.body.append(feuille);
  document.documentElement.classList.add(CLASSE);
  document.title = titre;
  addEventListener(
    "afterprint",
    () => {
      feuille.remove();
      document.documentElement.classList.remove(CLASSE);
      document.title = avant;
    },
    { once: true },
  );
  print();
}
