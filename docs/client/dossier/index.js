// « Mon dossier »: the form, the calculator, the steps. What a step needs besides fields comes when it is shown.
import { brancherListes } from "../verifier/actions.js";
import { creerCalcul } from "../verifier/calcul.js";
import { creerDetails } from "../verifier/details/details.js";
import { un } from "../verifier/dom.js";
import { commencerDossier } from "../verifier/dossier.js";
import { nommerReponse } from "../verifier/erreurs.js";
import { brancherEnregistrement } from "../verifier/fichiers.js";
import { auPremierInteret } from "../verifier/interet.js";
import { creerJugement } from "../verifier/jugement.js";
import { lireReperes } from "../verifier/morceaux.js";
import { brancherCopies } from "../verifier/rapport.js";
import { brancherRechargement } from "../verifier/rechargement.js";
import { creerRythme } from "../verifier/rythme.js";
import { montrer } from "../verifier/textes.js";
import { brancherAvancement } from "./avancement/avancement.js";
import { creerContexte } from "./contexte.js";
import { brancherEtapes } from "./etapes.js";
import { demarrerGarde } from "./garde/demarrer.js";
import { CODES } from "./registre.js";
import { retenir } from "./retenir.js";

const formulaire = un(document, "form#dossier", HTMLFormElement);
const racine = un(document, ".dossier");
const { departement = "", campagne = "" } = formulaire.dataset;
const calcul = creerCalcul(formulaire);
const { calculateur, preparer } = calcul;
const reperes = lireReperes(document);
const details = creerDetails(un(document, "[data-details]"), calculateur, reperes);
const { contexte, change, avis } = creerContexte(formulaire, calcul, reperes);
const jugement = creerJugement(formulaire, calculateur, reperes, (situation) => {
  details.suivre(situation);
  avis(situation);
  un(racine, "[data-total]").textContent = `Estimation\u202f: ${montrer(situation.estimation.total)}`;
});

/** Some steps do without the calculator: they do not fetch it, and the verdict waits for another step. */
const enReserve = () =>
  calcul.etat() === "" && racine.querySelector(".etape:not([hidden]) [data-sans-calcul]") !== null;
let aJuger = false;
const juger = () => {
  aJuger = enReserve();
  if (aJuger) return;
  preparer();
  return jugement.juger();
};

contexte.suivre(creerRythme(formulaire, jugement, juger, calcul.etat));

auPremierInteret(formulaire, () => {
  if (calcul.etat() === "" && !enReserve()) preparer();
});
formulaire.addEventListener("input", ({ target }) => change(nommerReponse(target)));
formulaire.addEventListener("submit", (evenement) => {
  evenement.preventDefault();
  preparer();
  un(document, "#resultats").dispatchEvent(new Event("boussole:montrer", { bubbles: true }));
  jugement.montrer();
});
un(document, ".chargement button").addEventListener("click", juger);

brancherListes(formulaire, change);
brancherRechargement(formulaire, change);
brancherCopies(un(document, "#rapport-technique"));
brancherEnregistrement({ preparer, calculateur, jugement });
commencerDossier(formulaire, { format: "dossier-clas/1", departement, campagne });
demarrerGarde(contexte, { departement, campagne }, { preparer, calculateur, reperes });
for (const ici of [document, ...[...document.querySelectorAll("template")].map((modele) => modele.content)]) {
  for (const element of ici.querySelectorAll("[data-avec-script]")) element.removeAttribute("hidden");
}

brancherAvancement(racine, contexte);

/** @type {Set<string>} */
const branchees = new Set();
brancherEtapes(racine, async (section) => {
  if (aJuger) juger();
  const etape = section.dataset.etape ?? "";
  if (branchees.has(etape) || !(etape in CODES)) return;
  branchees.add(etape);
  const reprendre = retenir(section);
  try {
    const { brancher } = await CODES[etape]();
    await brancher(section, contexte);
  } catch (erreur) {
    branchees.delete(etape);
    throw erreur;
  } finally {
    reprendre();
  }
});
