// Where the dossier stands: in the list of steps, and at the foot of each step what is missing and by when.
import { el, icone, un } from "../../verifier/dom.js";
import { trouverControle } from "../../verifier/dossier.js";
import { versChamp } from "../../verifier/morceaux.js";
import { compte } from "../../verifier/textes.js";

/**
 * @typedef {"a_faire" | "en_cours" | "fait" | "sans_objet"} Etat
 * @typedef {{etape: string, groupe: string, fait: number, total: number, etat: Etat, manque: {chemin: string, libelle: string}[],
 *   pour_le: string | null, phrase: string}} Avancement
 */

/** @type {{[etat in Etat]: [icone: string, mot: string]}} */
const MOTS = {
  a_faire: ["non_renseigne", "à faire"],
  en_cours: ["en_cours", "commencé"],
  fait: ["fait", "fait"],
  sans_objet: ["sans_objet", "rien à faire"],
};
/** More would be a list that nobody reads. */
const MANQUES_MAX = 5;

/**
 * @param {HTMLElement} racine
 * @param {import("../contexte.js").Contexte} contexte
 */
export function brancherAvancement(racine, contexte) {
  let tour = 0;
  contexte.suivreAvis(async () => {
    tour += 1;
    const mien = tour;
    /** @type {Avancement[] | {erreurs: unknown}} */
    const etapes = await contexte.interroger("avancement");
    if (mien !== tour || !Array.isArray(etapes)) return;
    for (const etape of etapes) {
      montrerDansLaListe(racine, etape);
      montrerAuPied(racine, etape, contexte);
    }
    for (const groupe of racine.querySelectorAll("[data-groupe]")) compter(/** @type {HTMLElement} */ (groupe), etapes);
  });
}

/**
 * @param {HTMLElement} racine
 * @param {Avancement} etape
 */
function montrerDansLaListe(racine, { etape, etat }) {
  const lien = racine.querySelector(`.etapes a[href="#${etape}"]`);
  if (!(lien instanceof HTMLElement) || lien.dataset.etat === etat) return;
  const [dessin, mot] = MOTS[etat];
  lien.dataset.etat = etat;
  lien.querySelector(".etape-etat")?.remove();
  lien.append(el("span", { class: "etape-etat" }, icone(dessin), ` ${mot}`));
}

/**
 * @param {HTMLElement} racine
 * @param {Avancement} etape
 * @param {import("../contexte.js").Contexte} contexte
 */
function montrerAuPied(racine, { etape, phrase, manque }, contexte) {
  const pied = racine.querySelector(`[data-avancement="${etape}"]`);
  if (!pied) return;
  const liens = manque.slice(0, MANQUES_MAX).map(({ chemin, libelle }) => {
    const champ = trouverControle(contexte.lecture(), chemin, null);
    return el("li", {}, champ ? versChamp(champ, libelle) : libelle);
  });
  const reste = manque.length - liens.length;
  if (reste > 0) liens.push(el("li", {}, `et ${compte(reste, "autre réponse", "autres réponses")}`));
  pied.replaceChildren(el("p", {}, phrase), ...(liens.length ? [el("ul", {}, ...liens)] : []));
}

/**
 * « 3 étapes faites sur 7 », beside the name of the group.
 *
 * @param {HTMLElement} groupe
 * @param {Avancement[]} etapes
 */
function compter(groupe, etapes) {
  const siennes = etapes.filter((etape) => etape.groupe === groupe.dataset.groupe && etape.etat !== "sans_objet");
  const faites = siennes.filter(({ etat }) => etat === "fait").length;
  un(groupe, ".etapes-compte").textContent = siennes.length ? `${faites} sur ${siennes.length}` : "";
}
