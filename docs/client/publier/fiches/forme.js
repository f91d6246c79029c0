// From the JSON Schema of a campaign to what its forms show: one field for one thing, in French. `champs.js` carries the values over.
import { aide } from "./aides.js";
import { ligne, titre } from "./mots.js";
import { reunir } from "./natures.js";
import { booleen, choisir, facultatifs, texte } from "./simples.js";
import { nommer } from "./valeurs.js";

/**
 * @typedef {any} Schema a JSON Schema
 *
 * @typedef {object} Forme a JSON Schema for json-editor, and how its values stand in the data
 * @property {"texte" | "entier" | "nombre" | "liste" | "entiers" | "tri" | "booleen" | "coches" | "objet" | "tableau"} genre
 *   `liste`: one text a line; `tri`: yes, no or nothing said
 * @property {string} type
 * @property {string} title
 * @property {any} [defaut] what the data mean where they are silent
 * @property {boolean} [exige] the data must tell it
 * @property {string} [vide] what an empty field stands for in the data: `non_precise`
 * @property {{[cle: string]: Forme}} [properties]
 * @property {Forme} [items]
 * @property {string[]} [enum]
 * @property {{dependencies?: {nature: string[]}, enum_titles?: string[]}} [options] dependencies: the natures that have this field
 *
 * @typedef {{source: {valeurs: string[], titres: string[]}}} Choix fields whose choices are known only here
 */

const ORDRE = ["libelle", "titre", "role", "nom", "nature", "etape", "mesure"];
const A_LA_FIN = ["id", "citations", "verifie_le"];

/**
 * @param {Schema} racine the whole schema, whose `$defs` others refer to
 * @param {Choix} choix
 */
export function creerFormes(racine, choix) {
  const resoudre = (/** @type {Schema} */ s) => (s.$ref ? racine.$defs[s.$ref.split("/").at(-1)] : s);

  /** @param {Schema} schema @param {string} type the type that holds the field @param {string} champ @returns {Forme | null} */
  function forme(schema, type, champ) {
    const { sortes, vide } = trier(schema);
    const [premiere] = sortes;
    const commun = {
      title: titre(type, champ),
      ...(aide(type, champ) ? { description: aide(type, champ) } : {}),
      ...("default" in schema ? { defaut: schema.default } : {}),
      ...(vide ? { vide } : {}),
    };
    if (sortes.length > 1 && sortes.every((/** @type {Schema} */ s) => s.properties))
      return union(sortes, champ, commun);
    if (sortes.length > 1)
      return choisir([...new Set(sortes.flatMap((/** @type {Schema} */ s) => s.enum))], champ, commun);
    if (premiere.properties) return objet(premiere, commun);
    if (premiere.type === "object") return null;
    if (premiere.type === "array") return tableau(premiere, type, champ, commun);
    if (premiere.type === "boolean") return booleen(schema, commun);
    if (champ === "source" || (type === "Campagne" && champ === "document")) {
      return { ...choisir(choix.source.valeurs, champ, commun), options: { enum_titles: choix.source.titres } };
    }
    if (premiere.enum) return choisir(premiere.enum, champ, commun);
    return texte(premiere, champ, commun);
  }

  /** Without null (absent says it) and without the words « non_precise » (an empty field says it). @param {Schema} schema */
  function trier(schema) {
    const toutes = (schema.anyOf ?? [schema]).map(resoudre);
    const vide = toutes.find(
      (/** @type {Schema} */ s) => "const" in s && s.type === "string" && toutes.length > 1,
    )?.const;
    const sortes = toutes.filter(
      (/** @type {Schema} */ s) => s.type !== "null" && !("const" in s && toutes.length > 1),
    );
    return { sortes, vide };
  }

  /** @param {Schema} schema @param {any} commun @returns {any} */
  function objet(schema, commun) {
    const exiges = new Set(schema.required);
    const properties = Object.fromEntries(
      Object.entries(schema.properties).flatMap(([cle, s], rang) => {
        const interieur = forme(/** @type {Schema} */ (s), schema.title, cle);
        if (!interieur) return [];
        const ordre = ORDRE.includes(cle) ? ORDRE.indexOf(cle) : A_LA_FIN.includes(cle) ? 900 + rang : 100 + rang;
        return [[cle, { ...interieur, exige: exiges.has(cle), propertyOrder: ordre }]];
      }),
    );
    return {
      ...commun,
      genre: "objet",
      type: "object",
      properties: facultatifs(properties),
      additionalProperties: false,
    };
  }

  /** Several types told apart by `nature`: all their fields, of which those of the chosen one are shown. @param {Schema[]} sortes */
  function union(sortes, /** @type {string} */ champ, /** @type {any} */ commun) {
    const natures = sortes.map((s) => s.properties.nature.const);
    const choix = commun.vide ? [...natures, commun.vide] : natures;
    const nature = { ...choisir(choix, "nature", { title: titre(champ === "montant" ? "Financeur" : "", "nature") }) };
    const communs = reunir(
      natures,
      sortes.map((s) => objet(s, {}).properties),
    );
    const properties = { ...communs, nature: { ...nature, exige: true, propertyOrder: 4 } };
    return { ...commun, genre: "objet", type: "object", properties, additionalProperties: false };
  }

  /** @param {Schema} schema @param {string} type @param {string} champ @param {any} commun @returns {any} */
  function tableau(schema, type, champ, commun) {
    const contenu = resoudre(schema.items);
    if (contenu.enum) {
      const items = {
        type: "string",
        enum: contenu.enum,
        options: { enum_titles: contenu.enum.map((/** @type {string} */ v) => nommer(champ, v)) },
      };
      return { ...commun, genre: "coches", type: "array", uniqueItems: true, format: "checkbox", items };
    }
    if (contenu.type === "string" || contenu.type === "integer") {
      return { ...commun, genre: contenu.type === "string" ? "liste" : "entiers", type: "string", format: "textarea" };
    }
    const items = forme(schema.items, type, champ);
    if (!items) return null;
    const [titreUn, teteUn] = ligne(champ);
    const tete = { title: titreUn, headerTemplate: `${teteUn} {{i1}}`, description: undefined };
    return { ...commun, genre: "tableau", type: "array", items: { ...items, ...tete } };
  }

  return {
    /** The form of one entry of a list, or of a part that is no list. @param {string} cle */
    fiche(cle) {
      const schema = racine.properties[cle];
      const liste = trier(schema).sortes[0];
      return /** @type {Forme} */ (forme(liste.type === "array" ? liste.items : schema, "Campagne", cle));
    },
    /** @param {string[]} champs */
    entete(champs) {
      const proprietes = Object.fromEntries(champs.map((champ) => [champ, racine.properties[champ]]));
      return /** @type {Forme} */ (
        objet({ title: "Campagne", properties: proprietes, required: racine.required }, { title: "" })
      );
    },
  };
}
