// The points of a verdict: each constat under a key that stays the same when it is judged again.

/** @typedef {import("../verifier/types.js").Constat} Constat */

/**
 * @param {Constat[]} constats
 * @returns {Map<Constat, string>} « effectif_min|Primaire »; two collectifs of one name are told apart by their rank
 */
export function clesDe(constats) {
  /** @type {Map<string, number>} */
  const vues = new Map();
  return new Map(
    constats.map((constat) => {
      const cle = [constat.regle, constat.collectif].filter((mot) => mot !== null).join("|");
      const rang = (vues.get(cle) ?? 0) + 1;
      vues.set(cle, rang);
      return [constat, rang > 1 ? `${cle}|${rang}` : cle];
    }),
  );
}

/** Key of what is noted of the estimate. */
export const ESTIMATION = "estimation";

/** « Effectif minimal (Primaire) ». @param {Constat} constat @param {Map<string, string>} regles label of each rule */
export function nommer({ regle, collectif }, regles) {
  const libelle = regles.get(regle) ?? regle;
  return collectif ? `${libelle} (${collectif})` : libelle;
}

/** How many questions are noted, how many points are fine. @param {import("./base.js").Notes} notes */
export function compter({ points, generale }) {
  const tous = Object.values(points);
  const questions = tous.filter(({ note, bon }) => note.trim() && !bon).length + (generale.trim() ? 1 : 0);
  return { questions, bons: tous.filter(({ bon }) => bon).length };
}
