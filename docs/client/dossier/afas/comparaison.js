// The figures of both declarations, side by side.

/**
 * @typedef {{id: string, libelle: string, valeur: string, origine: string}} Donnee
 * @typedef {{etat: string, message: string}} Controle
 * @typedef {{type: string, donnees: Donnee[], controles: Controle[]}} Rapport `afas-clas/1`
 *
 * @typedef {object} Ligne
 * @property {string} id
 * @property {string} libelle
 * @property {Donnee | null} prevu null: not asked in this declaration
 * @property {Donnee | null} reel
 * @property {string | null} ecart réel − prévu; null where one of them is not told
 */

/**
 * @param {Rapport} previsionnelle
 * @param {Rapport} reelle
 * @returns {Ligne[]} in the order of AFAS
 */
export function comparer(previsionnelle, reelle) {
  const prevus = new Map(previsionnelle.donnees.map((d) => [d.id, d]));
  const reels = new Map(reelle.donnees.map((d) => [d.id, d]));
  return [...new Set([...prevus.keys(), ...reels.keys()])].map((id) => {
    const prevu = prevus.get(id) ?? null;
    const reel = reels.get(id) ?? null;
    return { id, libelle: (prevu ?? reel)?.libelle ?? id, prevu, reel, ecart: soustraire(reel, prevu) };
  });
}

/** @param {Donnee | null} a @param {Donnee | null} b */
function soustraire(a, b) {
  const [de, moins] = [Number(a?.valeur), Number(b?.valeur)];
  if (!a || !b || Number.isNaN(de) || Number.isNaN(moins)) return null;
  const decimales = Math.max(...[a, b].map(({ valeur }) => valeur.split(".")[1]?.length ?? 0));
  return (de - moins).toFixed(decimales);
}

/**
 * What was found by both declarations is said once.
 *
 * @param {Rapport[]} rapports
 * @returns {Controle[]}
 */
export function reunirControles(...rapports) {
  const vus = new Map(rapports.flatMap(({ controles }) => controles).map((c) => [`${c.etat} ${c.message}`, c]));
  return [...vus.values()];
}
