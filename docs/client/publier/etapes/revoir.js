// What is to be looked at again in one entry, until a person says that it was; then the next one of its part.
import { el, un } from "../../verifier/dom.js";
import { nommerFiche } from "../fiches/sections.js";
import { bouts } from "../travail/pointeurs.js";
import { bouton } from "./boutons.js";

/**
 * @param {HTMLElement} zone
 * @param {import("../contexte.js").Ici} ici
 * @param {{partie: import("../fiches/sections.js").Partie, rang: number | null, nom: string, ouvrir: (rang: number) => void}} fiche
 */
export function brancherRevoir(zone, ici, { partie: { cle, champs }, rang, nom, ouvrir }) {
  const travail = ici.travail();
  if (!travail) return;
  const concerne = (/** @type {string} */ ou) => {
    const [quelle, quel] = bouts(ou);
    return champs ? champs.includes(quelle) : quelle === cle && (rang === null || quel === String(rang));
  };
  const montrer = () => {
    const restent = travail.contenu.aRevoir.filter(({ ou, revu }) => !revu && concerne(ou));
    zone.replaceChildren(
      ...(restent.length
        ? [
            el(
              "div",
              { class: "note", "data-ton": "attention" },
              el("p", {}, el("strong", {}, "À revoir")),
              el("ul", {}, ...restent.map(({ message }) => el("li", {}, message))),
              el("p", { class: "fiche-boutons" }, bouton("C’est revu", nom, vu, false)),
            ),
          ]
        : []),
    );
  };
  const vu = () => {
    travail.changer(
      ({ aRevoir }) => {
        for (const marque of aRevoir) if (concerne(marque.ou)) marque.revu = true;
      },
      `«\u202f${nom}\u202f» est revu`,
      { ici: true },
    );
    montrer();
    ici.annoncer("C’est revu.");
    const autre = prochaine();
    if (autre !== null) {
      const quoi = nommerFiche(travail.contenu.valeur[cle]?.[autre] ?? {});
      zone.replaceChildren(
        el(
          "p",
          {},
          bouton("C’est revu. La suivante à revoir", quoi, () => ouvrir(autre)),
        ),
      );
    }
    (zone.querySelector("button") ?? un(ici.racine, "[data-fiches] h3")).focus();
  };
  /** The next entry of this part that nobody has looked at. */
  const prochaine = () => {
    const rangs = travail.contenu.aRevoir.flatMap(({ ou, revu }) =>
      !revu && bouts(ou)[0] === cle ? [Number(bouts(ou)[1])] : [],
    );
    const tries = [...new Set(rangs.filter(Number.isInteger))].sort((a, b) => a - b);
    return rang === null ? null : (tries.find((r) => r > rang) ?? tries[0] ?? null);
  };
  montrer();
}
