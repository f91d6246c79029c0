// The first step: which campaign; one that is begun, one that is published, or one that was left here.
import { depuis } from "../../dossier/garde/noms.js";
import { el, un } from "../../verifier/dom.js";
import { aujourdhui } from "../../verifier/textes.js";
import { proposees } from "../travail/annees.js";
import { lister } from "../travail/base.js";
import { lireDocuments } from "../travail/documents.js";
import { brancherOuverture } from "./ouverture.js";

/** @typedef {import("../contexte.js").Ici} Ici */

/** @param {HTMLElement} section @param {Ici} ici */
export function brancherCampagne(section, ici) {
  const departement = un(section, "[data-departement]", HTMLSelectElement);
  const annee = un(section, "[data-annee]", HTMLSelectElement);
  const commencer = un(section, "[data-commencer]", HTMLButtonElement);
  const quoi = un(section, "[data-quoi]");
  const choisi = () => departement.selectedOptions[0];
  const publiees = () => (choisi()?.dataset.annees ?? "").split(" ").filter(Boolean);

  const dire = () => {
    const deja = publiees().includes(annee.value);
    commencer.disabled = !annee.value;
    commencer.textContent = deja ? "Ouvrir" : "Commencer";
    quoi.textContent = !annee.value
      ? ""
      : deja
        ? "Cette campagne est sur le site\u202f: vous la corrigez."
        : publiees().length
          ? `Elle commence d’après celle de ${publiees()[0]} : les dates sont vidées, et tout ce qui est à revoir est marqué.`
          : "Rien n’est encore publié pour ce département\u202f: la campagne commence vide, et les règles nationales s’appliquent.";
  };
  departement.addEventListener("change", () => {
    const options = departement.value ? proposees(publiees(), aujourdhui()) : [];
    annee.disabled = !options.length;
    annee.replaceChildren(
      ...options.map((a) => el("option", { value: a }, publiees().includes(a) ? `${a} (corriger)` : `${a} (nouvelle)`)),
    );
    dire();
  });
  annee.addEventListener("change", dire);

  /** @param {import("../types.js").Fichiers} base @param {import("./ouverture.js").Lire} [lire] what stands beside it */
  const entrer = async (base, lire = async () => null) => {
    const atelier = await ici.atelier();
    const slug = departement.value;
    const chemin = `${slug}/${annee.value}.yml`;
    const [{ valeur }, marques, documents] = await Promise.all([
      atelier.comprendre(base[chemin]),
      atelier.aRevoir(base),
      lireDocuments(lire, slug, annee.value, atelier),
    ]);
    refuserUneAutre(valeur);
    const aRevoir = marques.filter((marque) => marque.chemin === chemin);
    ici.commencer({
      slug,
      annee: annee.value,
      departement: choisi()?.dataset.nom ?? slug,
      chemin,
      base: { ...base, ...documents.base },
      valeur,
      aRevoir: aRevoir.map(({ ou, ligne, message }) => ({ ou, ligne, message, revu: false })),
      sources: documents.sources.sort((a, b) => Number(b.id === valeur.document) - Number(a.id === valeur.document)),
    });
    await montrerTravaux();
    ici.montrer("document");
    un(ici.racine, "#titre-document").focus();
  };

  /** The place of a file tells which campaign it is: another one would have to be moved. @param {any} valeur */
  const refuserUneAutre = (valeur) => {
    const slug = valeur.departement ?? departement.value;
    const campagne = valeur.campagne ?? annee.value;
    if (slug === departement.value && campagne === annee.value) return;
    const nom = [...departement.options].find(({ value }) => value === slug)?.dataset.nom ?? slug;
    throw new Error(
      `C’est celui de la campagne ${nom} ${campagne}. Choisissez-la au-dessus, puis ouvrez-le à nouveau.`,
    );
  };

  commencer.addEventListener("click", async () => {
    const id = `${departement.value}/${annee.value}`;
    commencer.disabled = true;
    try {
      if ((await lister().catch(() => [])).some((fiche) => fiche.id === id)) {
        quoi.textContent =
          "Un travail sur cette campagne est déjà là\u202f: «\u202fReprendre votre travail\u202f» l’ouvre.";
        un(section, "[data-travaux] button").focus();
        return;
      }
      const atelier = await ici.atelier();
      if (publiees().includes(annee.value)) {
        const { chemin, texte } = await atelier.lire(departement.value, annee.value);
        await entrer({ [chemin]: texte });
      } else {
        const { fichiers } = await atelier.commencer(departement.value, annee.value, aujourdhui());
        await entrer(fichiers);
      }
    } catch (erreur) {
      quoi.textContent = erreur instanceof Error ? erreur.message : "Cette campagne n’a pas pu être ouverte.";
    } finally {
      commencer.disabled = false;
    }
  });
  brancherOuverture(section, { choix: () => ({ slug: departement.value, annee: annee.value }), entrer });

  const liste = un(section, "[data-travaux]");
  const montrerTravaux = async () => {
    const fiches = await lister().catch(() => []);
    un(section, "[data-reprendre]").hidden = !fiches.length;
    liste.replaceChildren(
      ...fiches.map(({ id, modifie, contenu }) => {
        const nom = `${contenu.departement} ${contenu.annee}`;
        const bouton = el(
          "button",
          { type: "button", class: "bouton" },
          "Reprendre",
          el("span", { class: "pour-lecteur" }, ` ${nom}`),
        );
        bouton.addEventListener("click", async () => {
          await ici.reprendre(id);
          ici.montrer("fiches");
          un(ici.racine, "#titre-fiches").focus();
        });
        return el("li", {}, el("p", {}, el("strong", {}, nom), ` · modifié ${depuis(modifie)}`), el("p", {}, bouton));
      }),
    );
  };
  ici.suivre(({ ici: champ }) => champ || montrerTravaux());
  montrerTravaux();
}
