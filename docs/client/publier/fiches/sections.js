// The parts of a campaign, as a person of a Caf thinks of them.
import { nommer } from "./valeurs.js";

/**
 * @typedef {object} Partie
 * @property {string} cle the field of the campaign; "" is its heading, the few fields that stand alone
 * @property {string} titre
 * @property {string} aide
 * @property {string} [nouveau] what « Ajouter » adds; only lists have it
 * @property {string[]} [champs] of the heading
 */

/** @type {{titre: string, parties: Partie[]}[]} */
export const GROUPES = [
  {
    titre: "L’essentiel",
    parties: [
      {
        cle: "",
        titre: "En-tête",
        aide: "Ce qu’il faut savoir d’abord, et qui l’a relu quand.",
        champs: ["resume", "document", "verifie_le"],
      },
      {
        cle: "dates",
        titre: "Échéances",
        aide: "Dépôt, complément, bilans\u202f: quand, et sur quelle plateforme.",
        nouveau: "une échéance",
      },
      { cle: "contacts", titre: "Contacts", aide: "À qui écrire, et pour quoi.", nouveau: "un contact" },
    ],
  },
  {
    titre: "Les règles et l’argent",
    parties: [
      {
        cle: "regles",
        titre: "Règles",
        aide: "Seulement celles que vos documents énoncent\u202f; les règles nationales valent toujours.",
        nouveau: "une règle",
      },
      { cle: "bonus", titre: "Bonus", aide: "Les critères du bonus enfants et du bonus parents." },
      {
        cle: "mecanismes",
        titre: "Mécanismes d’aide",
        aide: "Prestation, bonus, convention de plusieurs années\u202f: proposés ici, ou non.",
        nouveau: "un mécanisme",
      },
      {
        cle: "financeurs",
        titre: "Autres financeurs",
        aide: "Qui paie en plus de la prestation nationale.",
        nouveau: "un financeur",
      },
    ],
  },
  {
    titre: "Le dossier",
    parties: [
      { cle: "etapes", titre: "Étapes", aide: "Quoi faire, où, dans quel ordre.", nouveau: "une étape" },
      { cle: "pieces", titre: "Pièces", aide: "Ce qui se joint au dossier.", nouveau: "une pièce" },
      { cle: "textes", titre: "Textes demandés", aide: "Ce que le dossier doit décrire.", nouveau: "un texte demandé" },
      {
        cle: "modifications",
        titre: "Changements à faire valider",
        aide: "Ce que la Caf doit valider pendant la convention.",
      },
      { cle: "suites", titre: "Suites", aide: "Après un retard, un refus, un accord moindre.", nouveau: "une suite" },
    ],
  },
  {
    titre: "Le document de la Caf",
    parties: [
      {
        cle: "note",
        titre: "Le texte, par parties",
        aide: "Les mots du document, page par page.",
        nouveau: "une partie",
      },
      { cle: "documents", titre: "Documents cités", aide: "Guides, chartes, liens.", nouveau: "un document" },
      {
        cle: "priorites",
        titre: "Priorités",
        aide: "Ce que le département favorise cette année.",
        nouveau: "une priorité",
      },
      { cle: "evenements", titre: "Rencontres", aide: "Formations, réunions, webinaires.", nouveau: "une rencontre" },
      {
        cle: "chiffres",
        titre: "Chiffres",
        aide: "Des campagnes passées, chacun avec son année.",
        nouveau: "un chiffre",
      },
      {
        cle: "divergences",
        titre: "Divergences",
        aide: "Deux documents qui se contredisent\u202f: les deux cités, et lequel est suivi.",
        nouveau: "une divergence",
      },
      {
        cle: "journal",
        titre: "Ce que les lecteurs verront changer",
        aide: "Une nouvelle à chaque publication, la plus récente en tête.",
        nouveau: "une nouvelle",
      },
    ],
  },
];

/** @type {Partie[]} */
export const PARTIES = GROUPES.flatMap(({ parties }) => parties);
/** Fields that no form shows: they are edited in the whole file. */
export const DANS_LE_FICHIER = ["format", "departement", "campagne", "formulaire", "exemples"];

/** What an entry of a list is called there. @param {any} fiche */
export function nommerFiche(fiche) {
  const mots = [
    fiche.libelle,
    fiche.titre,
    fiche.role,
    fiche.nom,
    fiche.sujet,
    fiche.texte,
    nommer("id", fiche.cas ?? fiche.id ?? ""),
  ];
  const premier = String(mots.find((mot) => typeof mot === "string" && mot.trim()) ?? "Sans titre").trim();
  const titre = fiche.personne ? `${premier} : ${fiche.personne}` : premier;
  return titre.length > 110 ? `${titre.slice(0, 109).trimEnd()}…` : titre;
}
