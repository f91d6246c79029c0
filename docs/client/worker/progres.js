// How far several downloads have come, together.

/**
 * @param {import("./types.js").Fichier[]} fichiers
 * @param {(recus: number, total: number) => void} dire
 * @returns {(fichier: import("./types.js").Fichier) => (octets: number) => void} notes the bytes of one of them
 */
export function suivre(fichiers, dire) {
  const total = fichiers.reduce((somme, fichier) => somme + fichier.bytes, 0);
  /** @type {Map<string, number>} */
  const recus = new Map();
  return (fichier) => (octets) => {
    recus.set(fichier.name, octets);
    dire(
      [...recus.values()].reduce((somme, n) => somme + n, 0),
      total,
    );
  };
}
