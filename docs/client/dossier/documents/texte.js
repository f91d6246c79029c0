// A document as plain text, for a mail or for any form on a screen.

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
  const { entetes, rangees } = bloc;
  return rangees
    .filter((rangee) => rangee.some(Boolean))
    .map(
      (rangee) =>
        `- ${rangee
          .map((mot, i) => legende(entetes[i], mot))
          .filter(Boolean)
          .join("\u202f; ")}`,
    )
    .join("\n");
}

/** « Dates : mars 2026 »; the name of a row has no heading. @param {string} entete @param {string} mot */
function legende(entete, mot) {
  if (!mot) return "";
  return entete ? `${entete}\u202f: ${mot}` : mot;
}

/**
 * @param {import("./types.js").Document} document
 * @returns {string}
 */
export function ecrireTexte({ blocs }) {
  return `${blocs.map(ecrireBloc).join("\n").trim()}\n`;
}
