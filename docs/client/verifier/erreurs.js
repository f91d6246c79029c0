// Answers that cannot be read: said under their field, and together in a summary that takes the focus when asked.
import { controles } from "./champs.js";
import { el, icone, un } from "./dom.js";
import { versChamp } from "./morceaux.js";
import { compte } from "./textes.js";

/**
 * @typedef {import("./types.js").Erreur} Erreur
 */

let suivant = 0;

/** @param {HTMLElement} formulaire */
export function effacerErreurs(formulaire) {
  for (const marque of formulaire.querySelectorAll(".erreur-lue")) marque.remove();
  for (const controle of formulaire.querySelectorAll("[aria-invalid][aria-describedby*='erreur-']")) {
    controle.removeAttribute("aria-invalid");
    const reste = (controle.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id && !id.startsWith("erreur-"));
    if (reste.length) controle.setAttribute("aria-describedby", reste.join(" "));
    else controle.removeAttribute("aria-describedby");
  }
}

/**
 * Say each error under its field.
 *
 * @param {Erreur[]} erreurs
 * @param {Map<string, HTMLElement>} ou
 */
export function marquerErreurs(erreurs, ou) {
  for (const erreur of erreurs) {
    const champ = ou.get(erreur.chemin);
    const [premier] = champ ? controles(champ) : [];
    if (!champ || !premier) continue;
    suivant += 1;
    const id = `erreur-${suivant}`;
    const marque = el("p", { class: "erreur erreur-lue", id }, icone("non_conforme"), ` ${phrase(erreur)}`);
    (premier.closest(".unite, .choix") ?? premier).before(marque);
    premier.setAttribute("aria-invalid", "true");
    premier.setAttribute("aria-describedby", [premier.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  }
}

/**
 * Fill the summary and show it; no error: hide it.
 *
 * @param {HTMLElement} resume
 * @param {string} titre
 * @param {Erreur[]} erreurs
 * @param {Map<string, HTMLElement>} [ou]
 */
export function resumerErreurs(resume, titre, erreurs, ou = new Map()) {
  un(resume, "h2").textContent = titre;
  un(resume, "ul").replaceChildren(...erreurs.map((erreur) => el("li", {}, ligne(erreur, ou.get(erreur.chemin)))));
  resume.hidden = erreurs.length === 0;
}

/** @param {number} nombre */
export function titreReponses(nombre) {
  return `${compte(nombre, "réponse est", "réponses sont")} à revoir`;
}

/**
 * @param {Erreur} erreur
 * @param {HTMLElement | undefined} champ
 */
function ligne(erreur, champ) {
  const [premier] = champ ? controles(champ) : [];
  const liens = (erreur.liens ?? []).flatMap(({ adresse, texte }) => [" ", el("a", { href: adresse }, texte), "."]);
  if (!premier)
    return erreur.chemin
      ? el("span", {}, el("code", {}, erreur.chemin), `\u202f: ${phrase(erreur)}`, ...liens)
      : phrase(erreur);
  return versChamp(premier, `${intitule(premier)}\u202f: ${phrase(erreur)}`);
}

/** @param {Erreur} erreur */
function phrase({ constat, remede }) {
  return remede ? `${constat}\u202f; ${remede}.` : `${constat}.`;
}

/**
 * The question that a control answers, in words; empty for what is no question.
 *
 * @param {EventTarget | null} cible
 */
export function nommerReponse(cible) {
  const champ = cible instanceof Element ? cible.closest("[data-champ]") : null;
  const [premier] = champ instanceof HTMLElement ? controles(champ) : [];
  return premier ? intitule(premier) : "";
}

/** @param {import("./champs.js").Controle} controle */
function intitule(controle) {
  const question = controle.closest("[data-champ]")?.querySelector("legend");
  const groupe = controle.closest("[data-element]")?.querySelector("legend");
  const texte = (/** @type {Element | null | undefined} */ e) => e?.textContent?.trim().replace(/\s+/g, " ") ?? "";
  const nom = texte(question ?? controle.labels?.[0]);
  return groupe && groupe !== question ? `${texte(groupe)}, ${nom}` : nom;
}
