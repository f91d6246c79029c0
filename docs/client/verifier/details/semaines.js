// « Vos semaines et vos séances »: for each collectif, the year, its totals, what is lost and why, what would do.
import { el, icone, replie } from "../dom.js";
import { provenance, versChamp } from "../morceaux.js";
import { compte, jourLong, typographier } from "../textes.js";
import { grouper, semaines } from "./annee.js";
import { dessiner } from "./dessin.js";

/**
 * @typedef {import("./details.js").Vue} Vue
 * @typedef {import("../types.js").Decompte} Decompte
 * @typedef {import("../types.js").Perdue} Perdue
 */

/** @param {Vue} vue */
export function rendreSemaines(vue) {
  const { calendriers, depots } = vue.details;
  const vus = new Set(calendriers.map(({ collectif }) => collectif));
  const muets = depots.depots.flatMap(({ collectifs }) => collectifs).filter((nom) => !vus.has(nom));
  const intro = calendriers.length
    ? "Une semaine compte quand au moins une séance peut s’y tenir\u202f: ni vacances, ni jour férié, ni pont."
    : "Indiquez les jours de séance, la première et la dernière date\u202f: les semaines seront comptées pour vous.";
  return [
    el("p", {}, intro),
    ...calendriers.map((calendrier) =>
      el(
        "section",
        { class: "detail-bloc", "data-bloc": true },
        el("h3", {}, calendrier.collectif),
        ...rendreCalendrier(calendrier, vue),
      ),
    ),
    ...muets.map((nom) => {
      const champ = vue.trouver("collectifs[].debut", nom);
      const lien = champ ? versChamp(champ, "Compléter ses dates") : null;
      return el("p", { "data-bloc": true }, el("strong", {}, nom), "\u202f: jours ou dates à renseigner. ", lien);
    }),
  ];
}

/**
 * The year of one collectif; `enPlus` stands under what would do.
 *
 * @param {import("../types.js").Calendrier} calendrier
 * @param {Pick<Vue, "verification" | "reperes">} vue
 * @param {(HTMLElement | null)[]} [enPlus]
 */
export function rendreCalendrier(calendrier, vue, enPlus = []) {
  return "indisponible" in calendrier
    ? [el("p", {}, `${typographier(calendrier.indisponible)}\u202f: comptez les semaines à la main.`)]
    : rendreDecompte(calendrier, vue, enPlus);
}

/**
 * @param {Decompte} decompte
 * @param {Pick<Vue, "verification" | "reperes">} vue
 * @param {(HTMLElement | null)[]} enPlus
 */
function rendreDecompte(decompte, { verification, reperes }, enPlus) {
  const annee = semaines(decompte);
  const regle = verification.constats.find(
    ({ regle, collectif }) => regle === "semaines_min" && collectif === decompte.collectif,
  );
  const totaux = [
    [decompte.semaines, "semaines en tout"],
    [decompte.semaines_sept_dec, "de septembre à décembre"],
    [decompte.semaines_janv_aout, "de janvier à août"],
    [decompte.seances.length, "séances possibles"],
  ];
  return [
    dessiner(annee),
    el(
      "ul",
      { class: "totaux" },
      ...totaux.map(([n, mots]) => el("li", {}, el("strong", {}, String(n)), " ", String(mots))),
    ),
    ...rendreSuffisant(decompte, regle?.attendu ?? null),
    ...enPlus,
    regle?.sources.length ? provenance("D’où vient ce nombre de semaines\u202f?", regle.sources, reperes) : null,
    ...rendrePerdues(decompte.perdues),
    annee.length ? replie("Semaine par semaine", "pli", tableau(annee)) : null,
  ].filter((partie) => partie !== null);
}

/**
 * What would do, or how much there is to spare.
 *
 * @param {Decompte} decompte
 * @param {string | null} attendu
 */
function rendreSuffisant({ seances, debut_suffisant: debut, fin_suffisante: fin }, attendu) {
  if (!attendu) return [];
  const demande = el("p", {}, "Demandé\u202f: ", el("strong", {}, attendu), ".");
  if (!debut && !fin)
    return [demande, el("p", {}, "Changer seulement le début, ou seulement la fin, ne suffirait pas cette année-là.")];
  const assez = debut !== null && seances.length > 0 && seances[0] <= debut;
  const phrases = [
    debut && ["commencer au plus tard le ", debut, " (avec la même fin)"],
    fin && ["terminer au plus tôt le ", fin, " (avec le même début)"],
  ].filter((phrase) => phrase !== null);
  return [
    demande,
    el(
      "p",
      { class: "etiquette" },
      assez ? "Vous y êtes. Vous pourriez aussi\u202f:" : "Pour y arriver, vous pouvez\u202f:",
    ),
    el(
      "ul",
      {},
      ...phrases.map(([avant, jour, apres]) =>
        el("li", {}, avant, el("strong", {}, el("time", { datetime: jour }, jourLong(jour))), apres),
      ),
    ),
  ];
}

/** @param {Perdue[]} perdues */
function rendrePerdues(perdues) {
  if (!perdues.length) return [el("p", {}, "Aucune séance ne tombe un jour férié ni pendant les vacances.")];
  return [
    el(
      "p",
      { class: "etiquette" },
      icone("agenda"),
      ` ${compte(perdues.length, "jour de séance perdu", "jours de séance perdus")}`,
    ),
    el("ul", { class: "perdues" }, ...grouper(perdues).map((groupe) => el("li", {}, perte(groupe)))),
  ];
}

/** @param {Perdue[]} groupe */
function perte(groupe) {
  const [premier] = groupe;
  const dernier = groupe[groupe.length - 1];
  if (premier === dernier) return `${raison(premier)}\u202f: ${jourLong(premier.le)}`;
  const jours = compte(groupe.length, "jour");
  return `${raison(premier)}\u202f: ${jours} de séance, du ${jourLong(premier.le)} au ${jourLong(dernier.le)}`;
}

/** @param {Perdue} perdue */
function raison({ raison: genre, libelle }) {
  return genre === "ferie" ? `${libelle} (jour férié)` : typographier(libelle);
}

/** @param {import("./annee.js").Semaine[]} annee */
function tableau(annee) {
  const lignes = annee
    .filter(({ etat }) => etat !== "hors")
    .map(({ lundi, tenues, perdues }) => {
      const parties = grouper(perdues).map((groupe) => raison(groupe[0]));
      if (tenues) parties.unshift(compte(tenues, "séance"));
      return el("tr", {}, el("th", { scope: "row" }, jourLong(lundi)), el("td", {}, parties.join(", ")));
    });
  return el(
    "table",
    { class: "semaines-table" },
    el("caption", { class: "pour-lecteur" }, "Ce qui se passe chaque semaine"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Semaine du"), el("th", { scope: "col" }, "Séances"))),
    el("tbody", {}, ...lignes),
  );
}
