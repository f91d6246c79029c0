// One entry: its form, what is to be looked at again above it, and the source's text beside it.
import { el } from "../../verifier/dom.js";
import { nommerFiche, PARTIES } from "../fiches/sections.js";
import { cites } from "../travail/documents.js";
import { nomCourt } from "../travail/noms.js";
import { bouton, retour } from "./boutons.js";
import { montrerSource } from "./extrait.js";
import { brancherRevoir } from "./revoir.js";

/**
 * @param {import("./fiches.js").Vue} vue
 */
export async function montrerFiche({ zone, ici, aller, place }) {
  const travail = ici.travail();
  const partie = PARTIES.find(({ cle }) => cle === place.partie);
  if (!travail || !partie) return;
  const { cle, titre, aide, champs } = partie;
  const { contenu } = travail;
  const rang = place.rang;
  const lire = () => {
    const { valeur } = travail.contenu;
    if (champs) return Object.fromEntries(champs.flatMap((champ) => (champ in valeur ? [[champ, valeur[champ]]] : [])));
    return rang === null ? valeur[cle] : valeur[cle]?.[rang];
  };
  const nom =
    rang === null ? titre : Object.keys(lire() ?? {}).length ? nommerFiche(lire()) : `Ajouter ${partie.nouveau}`;

  const formulaire = el("div", { class: "fiche-formulaire", "aria-busy": "true" }, el("p", {}, "La fiche s’ouvre…"));
  const cote = el("aside", { class: "fiche-source", "aria-label": "Texte de la source" });
  const retourner = partie.nouveau
    ? retour(titre, () => aller({ partie: cle, rang: null }))
    : retour("Toutes les fiches", () => aller({ partie: null, rang: null }));
  const revoir = el("div", {});
  const suivantes = el("p", { class: "fiche-boutons fiche-suite" });
  zone.replaceChildren(
    retourner,
    el("h3", { tabindex: -1 }, nom),
    rang === null ? el("p", { class: "aide" }, aide) : "",
    revoir,
    el("div", { class: "fiche-cadre" }, cote, formulaire),
    suivantes,
  );
  brancherRevoir(revoir, ici, { partie, rang, nom, ouvrir: (autre) => aller({ partie: cle, rang: autre }) });

  const nomDe = (/** @type {number} */ r) => nommerFiche(travail.contenu.valeur[cle]?.[r] ?? {});
  if (rang !== null) {
    const combien = travail.contenu.valeur[cle]?.length ?? 0;
    for (const [mot, autre] of /** @type {[string, number][]} */ ([
      ["Fiche précédente", rang - 1],
      ["Fiche suivante", rang + 1],
    ])) {
      if (autre >= 0 && autre < combien)
        suivantes.append(bouton(mot, nomDe(autre), () => aller({ partie: cle, rang: autre })));
    }
  }

  const pret = await preparer(ici).catch(() => null);
  if (!pret) {
    const reessayer = bouton("Réessayer", nom, () => aller(place), false);
    formulaire.replaceChildren(
      el("p", {}, "La fiche n’a pas pu s’ouvrir. Ce que vous avez rempli est gardé."),
      reessayer,
    );
    return;
  }
  const { ouvrirFormulaire } = pret;
  const formes = pret.creerFormes(pret.schema, { source: sources(contenu) });
  const forme = champs ? formes.entete(champs) : formes.fiche(cle);
  if (!zone.contains(formulaire)) return;
  const ouvert = await ouvrirFormulaire(formulaire, forme, lire() === "non_precise" ? undefined : lire(), (valeur) => {
    travail.changer((c) => mettre(c.valeur, rang === null ? valeur : nommee(valeur)), `«\u202f${nom}\u202f»`, {
      ici: true,
    });
  });
  formulaire.removeAttribute("aria-busy");
  const source = montrerSource(cote, ici, ouvert.citer);

  /** A new entry gets its short name from its title. @param {any} valeur */
  const nommee = (valeur) => {
    const id = forme.properties?.id;
    if (!id || id.enum || valeur.id) return valeur;
    const autres = travail.contenu.valeur[cle].filter((/** @type {any} */ _, /** @type {number} */ r) => r !== rang);
    return {
      id: nomCourt(
        nommerFiche(valeur),
        autres.map((/** @type {any} */ fiche) => fiche.id),
      ),
      ...valeur,
    };
  };
  /** @param {any} campagne @param {any} valeur */
  const mettre = (campagne, valeur) => {
    if (champs) {
      for (const champ of champs) {
        if (valeur?.[champ] === undefined) delete campagne[champ];
        else campagne[champ] = valeur[champ];
      }
    } else if (rang !== null) campagne[cle] = campagne[cle].with(rang, valeur ?? {});
    else if (valeur === undefined) delete campagne[cle];
    else campagne[cle] = valeur;
  };
  return { viser: ouvert.viser, citer: source.citer, fermer: ouvert.fermer };
}

/** What a form needs, fetched when the first one is opened. @param {import("../contexte.js").Ici} ici */
async function preparer(ici) {
  const [{ creerFormes }, { ouvrirFormulaire }, atelier] = await Promise.all([
    import("../fiches/forme.js"),
    import("../fiches/formulaire.js"),
    ici.atelier(),
  ]);
  return { creerFormes, ouvrirFormulaire, schema: await atelier.schema() };
}

/** The documents to quote from: those of the department, and those that the campaign quotes already. @param {import("../travail/base.js").Contenu} contenu */
function sources({ sources, valeur }) {
  const titres = new Map(sources.map(({ id, titre }) => [id, titre]));
  for (const id of cites(valeur)) if (!titres.has(id)) titres.set(id, id);
  return { valeurs: [...titres.keys()], titres: [...titres.values()] };
}
