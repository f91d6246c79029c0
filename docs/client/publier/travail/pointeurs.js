// JSON pointers: « /regles/0/valeur ».

/** @param {string} pointeur */
export const bouts = (pointeur) =>
  pointeur
    .split("/")
    .slice(1)
    .map((bout) => bout.replaceAll("~1", "/").replaceAll("~0", "~"));

/**
 * The marks of a list, after one of its entries went or moved: « /regles/3 » follows its rule.
 *
 * @param {import("./base.js").ARevoir[]} marques
 * @param {string} partie
 * @param {(rang: number) => number | null} place where an entry is now; null: gone
 */
export function suivreListe(marques, partie, place) {
  for (const marque of marques) {
    const [liste, rang, ...reste] = bouts(marque.ou);
    if (liste !== partie || rang === undefined) continue;
    const nouveau = place(Number(rang));
    if (nouveau === null) marque.revu = true;
    marque.ou = nouveau === null ? "" : `/${[liste, nouveau, ...reste].join("/")}`;
  }
}
