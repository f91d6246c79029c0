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
  const vu = (/** @type {number} */ rang, /** @type {string} */ nom) => {
    travail.changer(({ aRevoir }) => {
      for (const marque of aRevoir) if (de(marque, rang)) marque.revu = true;
    }, `« ${nom} » est revu`);
    ici.annoncer(`« ${nom} » est revu.`);
    zone.querySelectorAll(".entrees > li")[rang]?.querySelector("button")?.focus();
  };
  /** Whether a mark speaks of an entry. @param {import("../travail/base.js").ARevoir} marque @param {number} rang */
  const de = ({ ou }, rang) => bouts(ou)[0] === cle && bouts(ou)[1] === String(rang);
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
        `Déplacer «\u202f${nom}\u202f»`,
      );
      zone.querySelectorAll(".entrees > li")[autre]?.querySelector("button")?.focus();
    };
    const revoir = travail.contenu.aRevoir.some((marque) => !marque.revu && de(marque, rang));
    return el(
      "li",
      {},
      el("p", { class: "entree-nom" }, nom, revoir ? el("span", { class: "partie-revoir" }, "à revoir") : null),
      el(
        "p",
        { class: "fiche-boutons" },
        bouton("Modifier", nom, () => aller({ partie: cle, rang })),
        revoir ? bouton("C’est revu", nom, () => vu(rang, nom)) : null,
        rang ? bouton("Monter", nom, () => echanger(rang - 1)) : null,
        rang < fiches.length - 1 ? bouton("Descendre", nom, () => echanger(rang + 1)) : null,
        bouton("Supprimer", nom, () => {
          changer(
            (f) => f.filter((_, i) => i !== rang),
            (i) => (i === rang ? null : i > rang ? i - 1 : i),
            `Supprimer «\u202f${nom}\u202f»`,
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
      : el("p", {}, "Rien n’est encore rempli ici\u202f: le site dira «\u202fnon précisé\u202f»."),
    el("p", { class: "actions" }, ajouter),
  );
}

/** Lists that say « non précisé » where they are empty. */
const VIDES = new Set(["contacts", "documents"]);
