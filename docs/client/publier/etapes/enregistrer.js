// The last step: the files, the letter that goes with them, and the project's folder where the browser opens one.
import { copier } from "../../dossier/documents/copie.js";
import { donnerFichier } from "../../dossier/documents/fichier.js";
import { el, un } from "../../verifier/dom.js";
import { compte, FINE } from "../../verifier/textes.js";
import { bouton } from "./boutons.js";
import { brancherProjet } from "./projet.js";
import { brancherZero } from "./zero.js";

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici */
export function brancher(section, ici) {
  const mot = un(section, "[data-enregistrer-mot]");
  const envoi = un(section, "[data-envoi]");
  const liste = un(section, "[data-fichiers]");
  const lettre = un(section, "[data-lettre]", HTMLAnchorElement);
  const preparer = un(section, "[data-preparer]");
  const reste = un(section, "[data-reste]");
  /** @type {import("../types.js").Fichiers} */
  let fichiers = {};
  let corps = "";

  preparer.addEventListener("click", async () => {
    mot.textContent = "Les fichiers se préparent…";
    try {
      fichiers = await ici.fichiers();
      montrer();
    } catch (erreur) {
      mot.textContent = `Les fichiers n’ont pas pu être préparés. ${erreur instanceof Error ? erreur.message : ""}`;
    }
  });
  const montrer = () => {
    const contenu = ici.travail()?.contenu;
    if (!contenu) return;
    const noms = Object.keys(fichiers);
    mot.textContent = noms.length > 1 ? `${noms.length} fichiers sont prêts.` : "Le fichier est prêt.";
    envoi.hidden = false;
    preparer.textContent = "Refaire les fichiers";
    liste.replaceChildren(...noms.map(ligne));
    const nom = `${contenu.departement}, campagne ${contenu.annee}`;
    corps = lettreDe(nom, noms);
    const objet = `Campagne Clas à publier, ${nom.replace(", campagne", "")}`;
    lettre.href = `mailto:${envoi.dataset.courriel}?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(corps.replaceAll("\n", "\r\n"))}`;
  };
  /** @param {string} chemin */
  const ligne = (chemin) => {
    const nom = chemin.split("/").at(-1) ?? chemin;
    const statut = el("p", { class: "aide", role: "status" });
    return el(
      "li",
      {},
      el("p", {}, el("strong", {}, nom), " ", el("span", { class: "aide" }, `departments/${chemin}`)),
      el(
        "p",
        { class: "fiche-boutons" },
        bouton(
          "Enregistrer",
          nom,
          () => {
            donnerFichier(new Blob([fichiers[chemin]], { type: "text/plain" }), nom);
            statut.textContent = `${nom} est dans vos téléchargements.`;
          },
          false,
        ),
        bouton("Copier le texte", nom, () => copier(fichiers[chemin], statut, "Le texte est copié.")),
      ),
      statut,
    );
  };
  un(section, "[data-copier-lettre]").addEventListener("click", () => copier(corps, mot, "La lettre est copiée."));
  brancherProjet(section, ici, () => fichiers);
  brancherZero(section, ici);
  ici.suivre(() => {
    envoi.hidden = true;
    mot.textContent = "";
    preparer.textContent = "Préparer les fichiers";
    juger();
  });
  const juger = () => {
    const restent = ici.travail()?.contenu.aRevoir.filter(({ revu }) => !revu).length;
    reste.textContent = restent
      ? `${compte(restent, "élément")} à revoir encore (étape 3). Vous pouvez enregistrer quand même, et finir un autre jour.`
      : "Contrôlez la campagne (étape 4) avant de l’envoyer\u202f: une erreur empêche de la publier.";
  };
  juger();
}

/** @param {string} nom @param {string[]} chemins */
function lettreDe(nom, chemins) {
  return [
    "Bonjour,",
    "",
    `Voici la campagne Clas à publier : ${nom}.`,
    "",
    `Fichiers joints, avec leur place dans le projet${FINE}:`,
    ...chemins.map((chemin) => `- departments/${chemin}`),
    "",
    "Ils ont été faits avec la page «\u202fPublier une campagne\u202f» du site.",
    "",
    "Cordialement,",
    "",
  ].join("\n");
}
