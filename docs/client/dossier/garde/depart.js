// The page is hidden, closed, or comes back: nothing answered is lost on the way.
import { garderBrouillon } from "./memoire.js";
import { relire } from "./onglets.js";

const PERDUS = new Set(["refus", "place", "disparu"]);

/** @param {import("./garde.js").Garde} garde */
export function surveillerDepart(garde) {
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && garde.enregistrer());
  addEventListener("pagehide", () => mettreDeCote(garde));
  addEventListener("pageshow", ({ persisted }) => persisted && relire(garde));

  /** The browser asks before it leaves. @param {BeforeUnloadEvent} evenement */
  const retenir = (evenement) => evenement.preventDefault();
  garde.suivre(({ etat, sale }) => {
    if (sale && PERDUS.has(etat)) addEventListener("beforeunload", retenir);
    else removeEventListener("beforeunload", retenir);
  });
}

/** Answers that there is no time to write any more: the next page finds them. @param {import("./garde.js").Garde} garde */
function mettreDeCote(garde) {
  if (garde.sale && garde.etat !== "disparu") garderBrouillon(garde.actuelle);
}
