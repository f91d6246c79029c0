// The entries of one part: open, add, move, take away.
import { el } from "../../verifier/dom.js";
import { nommerFiche, PARTIES } from "../fiches/sections.js";
import { bouts, suivreListe } from "../travail/pointeurs.js";
import { bouton, retour } from "./boutons.js";

/** @param {import("./fiches.js").Vue} vue */
export function montrerListe({ zone, ici, aller, place }) {
  const travail = ici.travail();
  const partie = PARTIES.find(({ cle }) => cle === place.partie);
  if (!travail || !partie) return;
  const { cle, titre, aide, nouveau = "" } = partie;
  /** @type {any[]} */
  const fiches = Array.isArray(travail.contenu.valeur[cle]) ? travail.contenu.valeur[cle] : [];

  /** Change the list, and the marks that speak of its entries. @param {(fiches: any[]) => any[]} faire @param {(rang: number) => number | null} suit @param {string} quoi */
  const changer = (faire, suit, quoi) => {
    travail.changer((contenu) => {
      const faites = faire([...fiches]);
      contenu.valeur[cle] = !faites.length && VIDES.has(cle) ? "non_precise" : faites;
      suivreListe(contenu.aRevoir, cle, suit);
    }, quoi);
    ici.annoncer(`${quoi}.`);
  };
  const ligne = (/** @type {any} */ fiche, /** @type {number} */ rang) => {
    const nom = nommerFiche(fiche);
    const echanger = (/** @type {number} */ autre) => {
      const places = new Map([
        [rang, autre],
        [autre, rang],
      ]);
      changer(
        (f) => f.map((x, i) => f[places.get(i) ?? i] ?? x),
        (i) => places.get(i) ?? i,
        `Déplacer « ${nom} »`,
      );
      zone.querySelectorAll(".entrees > li")[autre]?.querySelector("button")?.focus();
    };
    const revoir = travail.contenu.aRevoir.some(
      ({ ou, revu }) => !revu && ou.startsWith(`/${cle}/${rang}`) && bouts(ou)[1] === String(rang),
    );
    return el(
      "li",
      {},
      el("p", { class: "entree-nom" }, nom, revoir ? el("span", { class: "partie-revoir" }, "à revoir") : null),
      el(
        "p",
        { class: "fiche-boutons" },
        bouton("Modifier", nom, () => aller({ partie: cle, rang }), false),
        rang ? bouton("Monter", nom, () => echanger(rang - 1)) : null,
        rang < fiches.length - 1 ? bouton("Descendre", nom, () => echanger(rang + 1)) : null,
        bouton("Supprimer", nom, () => {
          changer(
            (f) => f.filter((_, i) => i !== rang),
            (i) => (i === rang ? null : i > rang ? i - 1 : i),
            `Supprimer « ${nom} »`,
          );
          zone.querySelector("h3")?.focus();
        }),
      ),
    );
  };
  const ajouter = bouton(
    `Ajouter ${nouveau}`,
    "",
    () => {
      changer(
        (f) => [...f, {}],
        (i) => i,
        `Ajouter ${nouveau}`,
      );
      aller({ partie: cle, rang: fiches.length });
    },
    false,
  );
  ajouter.className = "bouton";
  zone.replaceChildren(
    retour("Toutes les fiches", () => aller({ partie: null, rang: null })),
    el("h3", { tabindex: -1 }, titre),
    el("p", { class: "aide" }, aide),
    fiches.length
      ? el("ol", { class: "entrees" }, ...fiches.map(ligne))
      : el("p", {}, "Rien n’est encore rempli ici : le site dira « non précisé »."),
    el("p", { class: "actions" }, ajouter),
  );
}

/** Lists that say « non précisé » where they are empty. */
const VIDES = new Set(["contacts", "documents"]);
