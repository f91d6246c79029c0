// The page's way to the editor's Python: each question is a promise.

/** @typedef {import("./types.js").Atelier} Atelier */

const ARRET = "L’éditeur s’est arrêté. Ce que vous avez saisi reste dans la page\u202f; rechargez-la pour continuer.";

/**
 * Start a worker of one's own, and Python in it: some seconds at the first visit.
 *
 * @param {{dire?: (recus: number, total: number) => void}} [options] dire: told how far the download has come
 * @returns {Promise<Atelier>}
 */
export async function ouvrirAtelier({ dire = () => {} } = {}) {
  const worker = new Worker(new URL("../publier/travail.js", import.meta.url), { type: "module", name: "editeur" });
  /** @type {Map<number, {tenir: (valeur: any) => void, rompre: (erreur: Error) => void}>} */
  const attendus = new Map();
  let dernier = 0;

  const demander = (/** @type {string} */ sujet, /** @type {any[]} */ ...valeurs) =>
    new Promise((tenir, rompre) => {
      dernier += 1;
      attendus.set(dernier, { tenir, rompre });
      worker.postMessage({ id: dernier, sujet, arguments: JSON.stringify(valeurs) });
    });
  const abandonner = () => {
    for (const { rompre } of attendus.values()) rompre(new Error(ARRET));
    attendus.clear();
  };

  worker.addEventListener("message", ({ data }) => {
    if (data.sujet === "progres") {
      dire(data.recus, data.total);
      return;
    }
    const attendu = attendus.get(data.id);
    attendus.delete(data.id);
    if (data.erreur === undefined) attendu?.tenir(data.reponse);
    else attendu?.rompre(new Error(data.erreur));
  });
  worker.addEventListener("error", abandonner);
  worker.addEventListener("messageerror", abandonner);

  try {
    await demander("demarrer");
  } catch (erreur) {
    worker.terminate();
    throw erreur;
  }
  return {
    departements: () => demander("departements"),
    schema: () => demander("schema"),
    lire: (slug, annee) => demander("lire", slug, annee),
    commencer: (slug, annee, le) => demander("commencer", slug, annee, le),
    aRevoir: (fichiers) => demander("a_revoir", fichiers),
    comprendre: (texte) => demander("comprendre", texte),
    ecrire: (texte, valeur) => demander("ecrire", texte, valeur),
    controler: (fichiers, le) => demander("controler", fichiers, le),
    apercu: (fichiers, slug, annee) => demander("apercu", fichiers, slug, annee),
    proposer: (texte) => demander("proposer", texte),
    source: (slug, annee, fichiers = {}) => demander("source", slug, annee, fichiers),
    fermer() {
      worker.terminate();
      abandonner();
    },
  };
}
