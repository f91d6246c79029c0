// « Tout reprendre à zéro »: asked twice, since it cannot be undone.
import { el, un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { bouton } from "./boutons.js";

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici */
export function brancherZero(section, ici) {
  const zone = un(section, "[data-zero]");
  const proposer = () => {
    zone.replaceChildren(bouton("Tout reprendre à zéro", "", demander));
  };
  const demander = () => {
    const nom = un(ici.racine, "[data-nom-travail]").textContent;
    const garder = bouton("Non, garder mon travail", "", () => {
      proposer();
      zone.querySelector("button")?.focus();
    });
    const effacer = bouton("Oui, effacer", "", async () => {
      await ici.abandonner();
      proposer();
      ici.montrer("campagne");
      ici.annoncer("Le travail est effacé de cet appareil.");
      un(ici.racine, "#titre-campagne").focus();
    });
    zone.replaceChildren(
      el("p", {}, `Effacer ${nom} de cet appareil${FINE}? Il n’y aura pas de retour.`),
      el("p", { class: "fiche-boutons" }, garder, effacer),
    );
    garder.focus();
  };
  proposer();
}
