// The step « changements »: the project of today against the one that was agreed, and the message for each difference.
import { el, un } from "../../verifier/dom.js";
import { provenance } from "../../verifier/morceaux.js";
import { aujourdhui, compte, jourLong } from "../../verifier/textes.js";
import { rendreMessage } from "../deposer/message.js";
import { ecrireReference, lireFichier, reference } from "./reference.js";

/**
 * @typedef {import("../deposer/message.js").Message} Message
 * @typedef {{sujet: string, collectif: string | null, libelle: string, avant: string, apres: string,
 *   validation: "demandee" | "non_precise", explication: string, sources: import("../../verifier/types.js").Source[],
 *   message: Message}} Changement
 */

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  const mot = un(section, "[data-reference]");
  const statut = un(section, "[data-compte-changements]");
  const liste = un(section, "[data-changements]");
  const ensemble = un(section, "[data-ensemble]");
  const fichier = un(section, "[data-fichier-reference]", HTMLInputElement);
  let cle = "";

  const montrerReference = (/** @type {any} */ dossier) => {
    const le = dossier.checklists?.changements?.le;
    const phrase = le ? `Projet accordé gardé le ${jourLong(le)}.` : "Aucun projet accordé n’est gardé.";
    if (!mot.dataset.erreur && mot.textContent !== phrase) mot.textContent = phrase;
  };
  const garder = (/** @type {any} */ projet, /** @type {string} */ quoi) => {
    delete mot.dataset.erreur;
    contexte.modifier((dossier) => ecrireReference(dossier, projet, aujourdhui()), quoi);
  };

  un(section, "[data-garder-reference]").addEventListener("click", () =>
    garder(contexte.dossier(), "projet accordé gardé"),
  );
  fichier.addEventListener("change", async (evenement) => {
    evenement.stopPropagation();
    const [choisi] = fichier.files ?? [];
    fichier.value = "";
    if (!choisi) return;
    try {
      garder(await lireFichier(choisi, contexte.dossier()), "projet accordé ouvert");
    } catch (erreur) {
      mot.dataset.erreur = "oui";
      mot.textContent = /** @type {Error} */ (erreur).message;
    }
  });

  montrerReference(contexte.dossier());
  contexte.suivre(montrerReference);
  contexte.suivreAvis(async () => {
    const options = { reference: reference(contexte.dossier()) };
    /** @type {{changements: Changement[], ensemble: Message | null, erreurs: {message: string}[]}} */
    const reponse = await contexte.interroger("changements", options);
    if (!reponse.changements || JSON.stringify(reponse) === cle) return;
    cle = JSON.stringify(reponse);
    statut.textContent = phraseCompte(reponse, Object.keys(options.reference).length > 0);
    liste.replaceChildren(...reponse.changements.map((changement) => rendre(changement, contexte.reperes)));
    ensemble.replaceChildren(
      ...(reponse.ensemble
        ? [
            el("h3", {}, "Un seul message pour tout"),
            rendreMessage(reponse.ensemble, contexte.reperes, "tous les changements"),
          ]
        : []),
    );
  });
}

/** @param {{changements: Changement[], erreurs: {message: string}[]}} reponse @param {boolean} connue */
function phraseCompte({ changements, erreurs }, connue) {
  if (erreurs.length)
    return "Le projet gardé ne peut pas être lu\u202f: gardez-le à nouveau, ou ouvrez un autre fichier.";
  if (!connue) return "Rien à comparer encore\u202f: gardez d’abord le projet accordé.";
  if (!changements.length) return "Aucun changement\u202f: votre projet est comme il a été accordé.";
  const demandes = changements.filter(({ validation }) => validation === "demandee").length;
  return `${compte(changements.length, "changement")}${demandes ? `, dont ${demandes} à faire valider` : ""}.`;
}

/** @param {Changement} changement @param {import("../../verifier/morceaux.js").Reperes} reperes */
function rendre({ libelle, collectif, avant, apres, explication, validation, sources, message }, reperes) {
  const titre = collectif ? `${libelle}, ${collectif}` : libelle;
  return el(
    "li",
    { class: "changement", "data-validation": validation },
    el("h4", {}, titre),
    el("p", {}, `Accordé\u202f: `, el("strong", {}, avant), `. Maintenant\u202f: `, el("strong", {}, apres), "."),
    el("p", {}, explication),
    sources.length ? provenance("D’où vient cette demande\u202f?", sources, reperes) : null,
    rendreMessage(message, reperes, titre),
  );
}
