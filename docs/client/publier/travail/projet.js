// The project's folder on this computer, where the browser lets a page open one: read, and written when the person agreed.

/** The folder of the data in what the person chose; null: they chose none. @returns {Promise<any>} */
export async function choisirProjet() {
  /** @type {any} */
  let choisi;
  try {
    choisi = await /** @type {any} */ (window).showDirectoryPicker({ id: "boussole", mode: "readwrite" });
  } catch (erreur) {
    if (erreur instanceof DOMException && erreur.name === "AbortError") return null;
    throw new Error("Le navigateur n’a pas pu ouvrir ce dossier.");
  }
  try {
    return await choisi.getDirectoryHandle("departments");
  } catch {
    if (choisi.name === "departments") return choisi;
    throw new Error(
      "Ce n’est pas le dossier du projet\u202f: il n’y a pas de dossier «\u202fdepartments\u202f» dedans.",
    );
  }
}

/** @param {any} dossier @param {string} chemin @returns {Promise<string | null>} null: no such file */
export async function lireFichier(dossier, chemin) {
  try {
    const fichier = await (await atteindre(dossier, chemin, false)).getFile();
    return await fichier.text();
  } catch (erreur) {
    if (erreur instanceof DOMException && erreur.name === "NotFoundError") return null;
    throw erreur;
  }
}

/** @param {any} dossier @param {string} chemin @param {string} texte */
export async function ecrireFichier(dossier, chemin, texte) {
  const flux = await (await atteindre(dossier, chemin, true)).createWritable();
  await flux.write(texte);
  await flux.close();
}

/** @param {any} dossier @param {string} chemin @param {boolean} create */
async function atteindre(dossier, chemin, create) {
  const noms = chemin.split("/");
  const nom = noms.pop();
  let ou = dossier;
  for (const sous of noms) ou = await ou.getDirectoryHandle(sous, { create });
  return ou.getFileHandle(nom, { create });
}
