// Short names, made from titles: each is new where it is used.

/**
 * @param {string} titre
 * @param {string[]} pris
 * @param {{lien: string, longueur: number, sinon: string}} forme
 */
function nommer(titre, pris, { lien, longueur, sinon }) {
  const mots = titre
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  while (mots.length > 1 && mots.join(lien).length > longueur) mots.pop();
  const court = mots.join(lien).slice(0, longueur) || sinon;
  let libre = court;
  for (let rang = 2; pris.includes(libre); rang++) libre = `${court}${lien}${rang}`;
  return libre;
}

/** « note-de-cadrage-2026 », for a document. @param {string} titre @param {string[]} pris */
export const nomDeFichier = (titre, pris) => nommer(titre, pris, { lien: "-", longueur: 60, sinon: "document" });

/** « depot_de_la_demande », for an entry; it begins with a letter. @param {string} titre @param {string[]} pris */
export function nomCourt(titre, pris) {
  return nommer(titre.replace(/^[^\p{L}]+/u, ""), pris, { lien: "_", longueur: 40, sinon: "fiche" });
}
