// The check: answers in, verdict and estimate out. Wires the form, the worker and the results together.
import { brancherListes } from "./actions.js";
import { creerCalcul } from "./calcul.js";
import { creerDetails } from "./details/details.js";
import { un } from "./dom.js";
import { commencerDossier } from "./dossier.js";
import { brancherEnregistrement, brancherOuverture } from "./fichiers.js";
import { auPremierInteret } from "./interet.js";
import { creerJugement } from "./jugement.js";
import { lireReperes } from "./morceaux.js";
import { brancherCopies } from "./rapport.js";
import { brancherRechargement } from "./rechargement.js";
import { creerRythme } from "./rythme.js";
import { brancherSuite } from "./suite.js";

const formulaire = un(document, "form#verifier", HTMLFormElement);
const { departement = "", campagne = "" } = formulaire.dataset;
const { calculateur, preparer, etat } = creerCalcul(formulaire);

const reperes = lireReperes(document);
const details = creerDetails(un(document, "[data-details]"), calculateur, reperes);
const jugement = creerJugement(formulaire, calculateur, reperes, details.suivre);

const juger = () => {
  preparer();
  return jugement.juger();
};
const programmer = creerRythme(formulaire, jugement, juger, etat);

auPremierInteret(formulaire, () => {
  if (etat() === "") preparer();
});
formulaire.addEventListener("input", programmer);
formulaire.addEventListener("submit", (evenement) => {
  evenement.preventDefault();
  preparer();
  jugement.montrer();
});
un(document, ".chargement button").addEventListener("click", juger);

brancherListes(formulaire, programmer);
brancherRechargement(formulaire, programmer);
brancherCopies(un(document, "#rapport-technique"));
brancherOuverture(formulaire, { departement, campagne }, { preparer, calculateur, jugement, reperes });
brancherEnregistrement({ preparer, calculateur, jugement });
brancherSuite(formulaire, { departement, campagne });

commencerDossier(formulaire, { format: "dossier-clas/1", departement, campagne });
for (const racine of [document, ...[...document.querySelectorAll("template")].map((modele) => modele.content)]) {
  for (const element of racine.querySelectorAll("[data-avec-script]")) element.removeAttribute("hidden");
}
