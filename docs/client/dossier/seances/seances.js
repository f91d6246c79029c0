// The step « Séances »: the log. It is plain data: noting a session needs neither the network nor the calculator.
import { un } from "../../verifier/dom.js";
import { aujourdhui } from "../../verifier/textes.js";
import { creerAutre } from "./autre.js";
import { creerCarnet } from "./carnet.js";
import { brancherFusion } from "./fusion.js";
import { creerJour } from "./jour.js";
import { creerListe } from "./liste.js";
import { brancherSorties } from "./sorties.js";
import { brancherTotaux } from "./totaux.js";

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  const carnet = creerCarnet(contexte, un(section, "[data-seances-fait]"));
  const jour = creerJour(un(section, "[data-seances-jour]"), carnet, aujourdhui);
  const autre = creerAutre(un(section, "[data-seances-autre]"), carnet, aujourdhui, jour.noter);
  const liste = creerListe(un(section, "[data-seances-liste]"), carnet);
  const dessiner = () => {
    for (const partie of [jour, autre, liste]) partie.dessiner();
  };
  brancherTotaux(un(section, "[data-seances-totaux]"), contexte);
  brancherFusion(un(section, "[data-seances-reunir]"), carnet, contexte);
  brancherSorties(un(section, "[data-seances-sorties]"), carnet, contexte, aujourdhui);

  // These fields are no answers of the form: what they change is told by the log itself, and Enter sends nothing.
  section.addEventListener("input", (evenement) => evenement.stopPropagation());
  section.addEventListener("keydown", (evenement) => {
    const { target, key } = evenement;
    if (key !== "Enter" || !(target instanceof HTMLInputElement) || target.type === "file") return;
    evenement.preventDefault();
    target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  // The page may stay open past midnight.
  document.addEventListener("visibilitychange", dessiner);
  contexte.suivre(dessiner);
  dessiner();
}
