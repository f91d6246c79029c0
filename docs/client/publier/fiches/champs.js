// Values between the data and the fields of a form: what a person did not touch comes back as it was.

/** @typedef {import("./forme.js").Forme} Forme */

const OUI_NON = new Map([
  [true, "oui"],
  [false, "non"],
]);

/**
 * What the form shows.
 *
 * @param {any} valeur
 * @param {Forme} forme
 * @returns {any}
 */
export function versChamps(valeur, forme) {
  if (valeur === undefined || valeur === null) valeur = forme.defaut ?? undefined;
  if (forme.genre === "objet") {
    if (valeur !== undefined && valeur === forme.vide) return { nature: valeur };
    const objet = valeur ?? {};
    return Object.fromEntries(
      Object.entries(forme.properties ?? {}).map(([cle, f]) => [cle, versChamps(objet[cle], f)]),
    );
  }
  if (forme.vide && valeur === forme.vide) valeur = undefined;
  if (forme.genre === "tableau") {
    return (valeur ?? []).map((/** @type {any} */ ligne) => versChamps(ligne, /** @type {Forme} */ (forme.items)));
  }
  if (forme.genre === "coches") return valeur ?? [];
  if (forme.genre === "booleen") return valeur ?? false;
  if (forme.genre === "tri") return OUI_NON.get(valeur) ?? "";
  if (forme.genre === "liste" || forme.genre === "entiers") return (valeur ?? []).join("\n");
  return valeur === undefined ? "" : String(valeur);
}

/**
 * What the data are to hold; undefined: nothing. A field that says what silence says is left out, unless it was written before.
 *
 * @param {any} champs
 * @param {any} avant what the data held
 * @param {Forme} forme
 * @returns {any}
 */
export function versDonnees(champs, avant, forme) {
  if (forme.genre === "objet") return objet(champs, avant, forme);
  const donnee = lire(champs, avant, forme);
  if (donnee === undefined && forme.vide) return avant === undefined && !forme.exige ? undefined : forme.vide;
  const tacite = avant === undefined && !forme.exige && JSON.stringify(donnee) === JSON.stringify(forme.defaut);
  return tacite ? undefined : donnee;
}

/** @param {any} champs @param {any} avant @param {Forme} forme */
function objet(champs, avant, forme) {
  if (forme.vide && champs?.nature === forme.vide) {
    return avant === undefined && forme.defaut === forme.vide ? undefined : forme.vide;
  }
  const ancien = avant && typeof avant === "object" ? avant : {};
  const connus = forme.properties ?? {};
  /** Of several natures, each has fields of its own: those of another are neither written nor kept. @param {string} cle */
  const ailleurs = (cle) => connus[cle]?.options?.dependencies?.nature.includes(champs?.nature) === false;
  /** @type {{[cle: string]: any}} */
  const fait = {};
  // Fields that no form shows keep their place and their value; new ones come in the order of the form.
  for (const cle of new Set([...Object.keys(ancien), ...Object.keys(connus)])) {
    if (ailleurs(cle)) continue;
    const valeur = cle in connus ? versDonnees(champs?.[cle], ancien[cle], connus[cle]) : ancien[cle];
    if (valeur !== undefined) fait[cle] = valeur;
  }
  return Object.keys(fait).length || forme.exige || (avant && typeof avant === "object") ? fait : undefined;
}

/** @param {any} champs @param {any} avant @param {Forme} forme */
function lire(champs, avant, forme) {
  if (forme.genre === "tableau") {
    const anciens = Array.isArray(avant) ? avant : [];
    const lignes = (champs ?? []).map(
      (/** @type {any} */ ligne) =>
        versDonnees(
          ligne,
          semblable(ligne, anciens, /** @type {Forme} */ (forme.items)),
          /** @type {Forme} */ (forme.items),
        ) ?? {},
    );
    return lignes.length || forme.exige || Array.isArray(avant) ? lignes : undefined;
  }
  if (forme.genre === "coches") return champs?.length || Array.isArray(avant) ? (champs ?? []) : undefined;
  // Of another sort of date or of aid: the form has no such field now.
  if (forme.genre === "booleen") return champs === undefined ? undefined : Boolean(champs);
  if (forme.genre === "tri") return champs === "oui" ? true : champs === "non" ? false : undefined;
  const texte = String(champs ?? "");
  if (forme.genre === "liste" || forme.genre === "entiers") {
    const lignes = texte.split("\n").map((ligne) => ligne.trim());
    const pleines = lignes.filter(Boolean).map((ligne) => (forme.genre === "entiers" ? nombre(ligne) : ligne));
    return pleines.length || Array.isArray(avant) ? pleines : undefined;
  }
  if (texte === String(avant ?? "")) return avant ?? undefined;
  if (!texte.trim()) return undefined;
  return forme.genre === "entier" || (forme.genre === "nombre" && /^-?\d+$/.test(texte.trim()))
    ? nombre(texte)
    : texte.trim();
}

/** The former entry that this one comes from: most alike, so that what the form does not show stays with it. */
function semblable(/** @type {any} */ champs, /** @type {any[]} */ anciens, /** @type {Forme} */ forme) {
  const vu = JSON.stringify(champs);
  return (
    anciens.find((ancien) => JSON.stringify(versChamps(ancien, forme)) === vu) ??
    anciens.find((ancien) => champs?.id && ancien?.id === champs.id)
  );
}

/** A number where the text is one; else the text, that the check will speak of. @param {string} texte */
function nombre(texte) {
  const lu = Number(texte);
  return Number.isInteger(lu) ? lu : texte.trim();
}
