// What the log adds up to: by month and collectif, for AFAS, and when the weeks that the Caf asks will be there.
import { el } from "../../verifier/dom.js";
import { compte, FINE, majuscule } from "../../verifier/textes.js";
import { heures } from "./mots.js";

/**
 * @typedef {{seances: number, presences: number | null, heures_salariees: string | null, heures_benevoles: string | null,
 *   semaines_sept_dec: number, semaines_janv_aout: number, semaines: number}} Sommes
 * @typedef {Sommes & {mois: string, libelle: string, collectif: string}} Mois
 * @typedef {{mois: Mois[], collectifs: (Sommes & {collectif: string})[], total: Sommes}} Resume
 * @typedef {{collectif: string, phrase: string}} Prevision
 */

const CALCUL = "Les totaux se calculent…";
const PANNE = `Pas de totaux pour l’instant${FINE}: le calculateur demande une connexion la première fois. Vos séances sont bien notées.`;
const FAUTE = `Les totaux attendent une correction${FINE}: une réponse du dossier est à revoir.`;
const INCOMPLET = "à compléter (une séance ne le dit pas)";

/**
 * @param {HTMLElement} zone
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherTotaux(zone, contexte) {
  const statut = el("p", { class: "aide", role: "status" });
  const bouton = el("button", { type: "button", class: "bouton bouton-discret" }, "Calculer les totaux");
  const demande = el(
    "div",
    {},
    el("p", {}, "Les totaux demandent le calculateur, à télécharger une fois (14 Mo) ; noter s’en passe."),
    el("p", { class: "actions" }, bouton),
  );
  const corps = el("div");
  zone.replaceChildren(demande, statut, corps);
  let tour = 0;
  const calculer = async () => {
    tour += 1;
    const mien = tour;
    /** @type {[Resume & {erreurs?: unknown}, Prevision[] | {erreurs: unknown}]} */
    const [resume, previsions] = await Promise.all([
      contexte.interroger("journal_resume"),
      contexte.interroger("prevision"),
    ]);
    if (mien !== tour) return;
    demande.hidden = true;
    if (resume.erreurs || !Array.isArray(previsions)) {
      statut.textContent = FAUTE;
      return;
    }
    statut.textContent = "";
    corps.replaceChildren(
      ...(resume.total.seances ? [tableau(resume.mois), afas(resume)] : []),
      ...prevoir(previsions),
    );
  };
  const montrer = () =>
    calculer().catch(() => {
      statut.textContent = PANNE;
    });
  bouton.addEventListener("click", () => {
    statut.textContent = CALCUL;
    montrer();
  });
  contexte.suivreAvis(montrer);
}

/** A group of rows a month: three columns hold on the smallest screen. @param {Mois[]} mois */
function tableau(mois) {
  const tetes = ["Collectif", "Séances", "Présences"].map((nom) => el("th", { scope: "col" }, nom));
  const groupes = [...new Set(mois.map(({ libelle }) => libelle))].map((libelle) =>
    el(
      "tbody",
      {},
      el("tr", {}, el("th", { scope: "rowgroup", colspan: 3 }, majuscule(libelle))),
      ...mois.filter((m) => m.libelle === libelle).map(ligne),
    ),
  );
  return el(
    "table",
    { class: "seances-table" },
    el("caption", {}, "Mois par mois"),
    el("thead", {}, el("tr", {}, ...tetes)),
    ...groupes,
  );
}

/** @param {Mois} mois */
function ligne({ collectif, seances, presences }) {
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, collectif),
    el("td", {}, String(seances)),
    el("td", {}, presences === null ? "à compléter" : String(presences)),
  );
}

/** @param {Resume} resume */
function afas({ total, collectifs }) {
  const h = (/** @type {string | null} */ somme) => (somme === null ? INCOMPLET : `${heures(somme)}\u00a0h`);
  const faits = [
    ["Séances réalisées", String(total.seances)],
    ["Enfants présents, toutes séances additionnées", total.presences === null ? INCOMPLET : String(total.presences)],
    ["Heures payées", h(total.heures_salariees)],
    ["Heures bénévoles", h(total.heures_benevoles)],
    ...collectifs.flatMap((c) => [
      [`Semaines de «${FINE}${c.collectif}${FINE}», de septembre à décembre`, String(c.semaines_sept_dec)],
      [`Semaines de «${FINE}${c.collectif}${FINE}», de janvier à août`, String(c.semaines_janv_aout)],
    ]),
  ].map(([mot, valeur]) => el("div", {}, el("dt", {}, mot), el("dd", {}, valeur)));
  return el(
    "div",
    {},
    el("h4", {}, "Pour AFAS"),
    el(
      "p",
      { class: "aide" },
      `${compte(total.semaines, "semaine")} avec au moins une séance, tous collectifs confondus.`,
    ),
    el("dl", { class: "seances-afas" }, ...faits),
    el("p", {}, el("a", { href: "#afas" }, "Voir tous les chiffres d’AFAS")),
  );
}

/** @param {Prevision[]} previsions */
function prevoir(previsions) {
  if (!previsions.length) return [];
  const lignes = previsions.map(({ collectif, phrase }) =>
    el("li", {}, el("strong", {}, collectif), `${FINE}: ${phrase}`),
  );
  return [el("h4", {}, "Si l’année continue ainsi"), el("ul", {}, ...lignes)];
}
