// A document as plain text, for a mail or for any form on a screen.
import { SANS_REPONSE } from "./composer.js";

/**
 * @param {import("./types.js").Bloc} bloc
 * @returns {string}
 */
function ecrireBloc(bloc) {
  if (bloc.genre === "signature") return "";
  if (bloc.genre === "paragraphe") return bloc.texte;
  if (bloc.genre === "titre") {
    if (bloc.niveau === 3) return `\n${bloc.texte}`;
    return `\n${bloc.texte.toUpperCase()}\n${(bloc.niveau === 1 ? "=" : "-").repeat(Math.min(bloc.texte.length, 72))}`;
  }
  const lignes = bloc.rangees.flatMap((rangee) => ecrireRangee(bloc.entetes, rangee) || []);
  return lignes.length ? lignes.join("\n") : SANS_REPONSE;
}

/**
 * « - Les familles : Assez souvent », « - Organisme : Ligue ; Dates : mars 2026 »; "": nothing is answered.
 *
 * @param {string[]} entetes
 * @param {string[]} rangee
 */
function ecrireRangee(entetes, rangee) {
  const nommee = entetes[0] === "";
  const reponses = [...entetes.entries()].slice(nommee ? 1 : 0).filter(([i]) => rangee[i]);
  const seule = nommee && entetes.length === 2;
  const mots = reponses.map(([i, titre]) => (seule ? rangee[i] : `${titre}\u202f: ${rangee[i]}`)).join("\u202f; ");
  return mots && `- ${nommee ? `${rangee[0]}\u202f: ` : ""}${mots}`;
}

/**
 * @param {import("./types.js").Document} document
 * @returns {string}
 */
export function ecrireTexte({ blocs }) {
  return `${blocs.map(ecrireBloc).join("\n").trim()}\n`;
}
