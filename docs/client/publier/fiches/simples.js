// The fields that hold one thing: yes or no, a choice, a text, a day, a number.
import { nommer } from "./valeurs.js";

const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const LONGS = new Set([
  "resume",
  "texte",
  "consequence",
  "extrait",
  "remede",
  "hypothese",
  "obligatoire",
  "application",
]);

/** @param {any} schema @param {any} commun @returns {any} */
export function booleen(schema, commun) {
  if (schema.default === null) {
    return {
      ...commun,
      genre: "tri",
      type: "string",
      enum: ["", "oui", "non"],
      options: { enum_titles: ["peu importe", "oui", "non"] },
    };
  }
  return { ...commun, genre: "booleen", type: "boolean", format: "checkbox" };
}

/** @param {string[]} valeurs @param {string} champ @param {any} commun @returns {any} */
export function choisir(valeurs, champ, commun) {
  return {
    ...commun,
    genre: "texte",
    type: "string",
    enum: valeurs,
    options: { enum_titles: valeurs.map((v) => nommer(champ, v)) },
  };
}

/** @param {any} schema @param {string} champ @param {any} commun @returns {any} */
export function texte(schema, champ, commun) {
  const genre = schema.type === "integer" ? "entier" : Array.isArray(schema.type) ? "nombre" : "texte";
  const format = schema.pattern?.includes(DATE) ? "date" : LONGS.has(champ) ? "textarea" : "text";
  return { ...commun, genre, type: "string", format };
}

/** A choice that may stay open begins with nothing chosen. @param {{[cle: string]: any}} properties */
export function facultatifs(properties) {
  for (const f of Object.values(properties)) {
    if (!f.enum || f.enum.includes("")) continue;
    if (f.exige && !f.vide) f.enum = [...f.enum];
    else if (f.defaut === undefined || f.defaut === null || f.vide) {
      f.enum = ["", ...f.enum];
      f.options = { ...f.options, enum_titles: [f.vide ? "non précisé" : "—", ...f.options.enum_titles] };
    }
  }
  return properties;
}
