// What a merge says: mistakes of files, names that nobody knows, sessions that come.
import { el } from "../../verifier/dom.js";
import { compte, FINE } from "../../verifier/textes.js";
import { chiffres, nommer } from "./mots.js";

/**
 * @typedef {import("./journal.js").Seance} Seance
 * @typedef {import("./lecture.js").Lu} Lu
 * @typedef {import("./lecture.js").Faute} Faute
 */

/**
 * @param {number} lues
 * @param {number} fichiers
 * @param {number} ajoutees
 * @param {number} comptees
 * @param {number} choix
 */
export function compter(lues, fichiers, ajoutees, comptees, choix) {
  const lignes = [
    `${compte(lues, "séance lue", "séances lues")} dans ${compte(fichiers, "fichier")}`,
    compte(ajoutees, "séance à ajouter", "séances à ajouter"),
    comptees ? compte(comptees, "était déjà comptée", "étaient déjà comptées") : null,
    choix ? `${choix} choix à faire` : null,
  ];
  return el("ul", {}, ...lignes.flatMap((ligne) => (ligne ? [el("li", {}, ligne)] : [])));
}

/** « Ligne 3, colonne date : « 31/02 » n’est pas une date ; écrire 03/11/2025. » @param {Faute} faute */
export function dire({ ou, constat, remede }) {
  const phrase = `${ou ? `${ou}${FINE}: ` : ""}${constat}${FINE}; ${remede}.`;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** « autres[0].journal[3].presents » → the file, « séance 4, presents ». @param {import("./fusion.js").Fusion["erreurs"]} erreurs @param {Lu[]} lus */
export function repartir(erreurs, lus) {
  return lus
    .map(({ nom }, rang) => ({
      nom,
      fautes: erreurs
        .filter(({ chemin }) => chemin.startsWith(`autres[${rang}]`))
        .map(({ chemin, constat, remede }) => {
          const [, n, champ = ""] = /journal\[(\d+)\]\.?(.*)$/.exec(chemin) ?? [];
          return { ou: n ? [`séance ${Number(n) + 1}`, champ].filter(Boolean).join(", ") : "", constat, remede };
        }),
    }))
    .filter(({ fautes }) => fautes.length);
}

/** @param {string[]} inconnus */
export function avertir(inconnus) {
  const liste = inconnus.map((nom) => `«${FINE}${nom}${FINE}»`).join(", ");
  return `Votre dossier et votre journal ne connaissent pas ${liste}. Si c’est un de vos collectifs sous un autre nom, corrigez d’abord le nom dans le fichier.`;
}

/** @param {Seance[]} journal @param {Seance[]} miennes */
export function nouvelles(journal, miennes) {
  const nue = (/** @type {Seance} */ seance) => JSON.stringify(Object.entries({ ...seance, id: "" }).toSorted());
  const restent = miennes.map(nue);
  const ajoutees = journal.filter((seance) => {
    const rang = restent.indexOf(nue(seance));
    if (rang >= 0) restent.splice(rang, 1);
    return rang < 0;
  });
  const lignes = ajoutees.map((seance) => el("li", {}, `${nommer(seance)}${FINE}: ${chiffres(seance)}`));
  return el("details", {}, el("summary", {}, "Voir les séances à ajouter"), el("ul", {}, ...lignes));
}
