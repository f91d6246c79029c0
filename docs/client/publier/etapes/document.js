// The second step: the text that everything is quoted from, added, shown, taken away; `propositions.js` tells what it proposes.
import { el, un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { nomDeFichier } from "../travail/noms.js";
import { brancherManquants } from "./manquants.js";
import { proposer } from "./propositions.js";

/** @typedef {import("../contexte.js").Ici} Ici @typedef {import("../travail/base.js").Source} Source */

/** @param {HTMLElement} section @param {Ici} ici */
export function brancher(section, ici) {
  const liste = un(section, "[data-sources]");
  const titre = un(section, "[data-source-titre]", HTMLInputElement);
  const texte = un(section, "[data-source-texte]", HTMLTextAreaElement);
  const fichier = un(section, "[data-source-fichier]", HTMLInputElement);
  const mot = un(section, "[data-source-mot]");
  const manquants = brancherManquants(section, ici);

  const montrer = () => {
    const contenu = ici.travail()?.contenu;
    if (!contenu) return;
    manquants.montrer(contenu);
    liste.replaceChildren(
      contenu.sources.length
        ? el(
            "ul",
            { class: "dossiers" },
            ...contenu.sources.map((source) => ligne(source, ici, () => chercher(source))),
          )
        : el("p", {}, "Aucun document n’est encore là pour ce département."),
    );
  };
  /** @param {Source} source */
  const chercher = (source) => proposer(section, source, ici);

  un(section, "[data-source-ajouter]").addEventListener("click", async () => {
    const travail = ici.travail();
    if (!travail) return;
    const vide = [titre, texte].find((champ) => !champ.value.trim());
    if (vide) {
      mot.textContent =
        vide === titre ? "Il manque le titre du document." : "Il manque le texte du document\u202f: collez-le ici.";
      vide.focus();
      return;
    }
    const { slug, sources } = travail.contenu;
    const id =
      manquants.choisi() ||
      nomDeFichier(
        titre.value,
        sources.map((source) => source.id.split("/")[1]),
      );
    const source = {
      id: `${slug}/${id}`,
      titre: titre.value.trim(),
      chemin: `${slug}/sources/${id}.txt`,
      texte: texte.value,
      nouveau: true,
      genre: un(section, "[data-source-genre]", HTMLInputElement).value.trim(),
      editeur:
        un(section, "[data-source-editeur]", HTMLInputElement).value.trim() || `Caf (${travail.contenu.departement})`,
    };
    travail.changer((contenu) => {
      contenu.sources.unshift(source);
      if (contenu.valeur.document === "non_precise") contenu.valeur.document = source.id;
    }, `Document «\u202f${source.titre}\u202f»`);
    mot.textContent = `«\u202f${source.titre}\u202f» est ajouté.`;
    titre.value = "";
    texte.value = "";
    await chercher(source);
  });
  fichier.addEventListener("change", async () => {
    const choisi = fichier.files?.[0];
    fichier.value = "";
    if (!choisi) return;
    texte.value = await choisi.text();
    if (!titre.value) titre.value = choisi.name.replace(/\.txt$/, "").replaceAll(/[-_]/g, " ");
    mot.textContent = "Le texte est lu. Vérifiez le titre, puis ajoutez le document.";
    titre.focus();
  });
  ici.suivre(montrer);
  montrer();
}

/** @param {Source} source */
const etat = ({ nouveau, local }) => (nouveau ? " · nouveau" : local ? " · du dossier du projet" : "");

/** @param {Source} source @param {Ici} ici @param {() => void} chercher */
function ligne(source, ici, chercher) {
  const nom = el("span", { class: "pour-lecteur" }, ` dans ${source.titre}`);
  const trouver = el(
    "button",
    { type: "button", class: "bouton bouton-discret bouton-petit" },
    "Chercher dates et montants",
    nom,
  );
  trouver.addEventListener("click", chercher);
  const oter = el(
    "button",
    { type: "button", class: "bouton bouton-discret bouton-petit" },
    "Retirer",
    el("span", { class: "pour-lecteur" }, ` ${source.titre}`),
  );
  oter.addEventListener("click", () => {
    ici.travail()?.changer((contenu) => {
      contenu.sources = contenu.sources.filter(({ id }) => id !== source.id);
      if (contenu.valeur.document === source.id) contenu.valeur.document = "non_precise";
    }, `Retirer «\u202f${source.titre}\u202f»`);
    ici.annoncer(`«\u202f${source.titre}\u202f» est retiré.`);
    un(ici.racine, "#titre-document").focus();
  });
  const pages = compte(source.texte.split(/\s+/).length, "mot");
  const texte = el(
    "details",
    {},
    el("summary", {}, "Lire le texte"),
    el("pre", { class: "source-texte", tabindex: 0 }, source.texte),
  );
  return el(
    "li",
    {},
    el("p", {}, el("strong", {}, source.titre), ` · ${pages}${etat(source)}`),
    el("p", { class: "fiche-boutons" }, trouver, source.nouveau ? oter : null),
    texte,
  );
}
