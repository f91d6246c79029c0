// What the address brings: the dossier that it names, a file that another page took, a dossier shared as a link.
import { trouver } from "../../verifier/chemins.js";
import { el } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { prendreArrivee } from "./magasin.js";
import { nomDe } from "./noms.js";
import { montrerPanneau, paragraphe } from "./panneau.js";
import { estPartage, lireLien } from "./partage.js";

const NOTRES = /^#(nouveau$|dossier=|ouvrir=|partage=)/;

/** The address is only read once: a reload shows the dossier of this tab. */
export function prendreAncre() {
  const { hash } = location;
  if (!NOTRES.test(hash)) return "";
  history.replaceState(null, "", location.pathname + location.search);
  return hash;
}

/** Such an address typed or followed on the page itself. @param {() => Promise<void>} avant */
export function suivreAncre(avant) {
  addEventListener("hashchange", () => {
    if (NOTRES.test(location.hash)) avant().finally(() => location.reload());
  });
}

/**
 * @param {string} ancre
 * @param {import("./importer.js").Importer} importer
 */
export async function recevoir(ancre, importer) {
  const id = ancre.match(/^#ouvrir=([0-9a-f]+)$/)?.[1];
  const arrivee = id && (await prendreArrivee(id));
  if (arrivee) await importer(arrivee.texte, arrivee.nom);
  if (estPartage(ancre)) await proposer(ancre, importer);
}

/**
 * @param {string} ancre
 * @param {import("./importer.js").Importer} importer
 */
async function proposer(ancre, importer) {
  const refuser = () =>
    montrerPanneau(
      "Ce lien ne peut pas être ouvert",
      [
        paragraphe(
          "Il a sans doute été coupé en route. Demandez qu’on vous l’envoie à nouveau, ou qu’on vous envoie le fichier.",
        ),
      ],
      [{ mot: "Fermer", faire: () => {} }],
    );
  let texte;
  let contenu;
  try {
    texte = await lireLien(ancre);
    contenu = JSON.parse(texte);
  } catch {
    return refuser();
  }
  if (typeof contenu !== "object" || contenu === null) return refuser();
  const nom = nomDe({ nom: null, contenu });
  const collectifs = trouver(contenu, "collectifs");
  const faits = [
    ["Projet", trouver(contenu, "projet.intitule")],
    ["Structure", trouver(contenu, "structure.nom")],
    ["Département", contenu.departement],
    ["Campagne", contenu.campagne],
    ["Contenu", Array.isArray(collectifs) ? compte(collectifs.length, "collectif") : null],
  ].flatMap(([mot, valeur]) => (typeof valeur === "string" ? [el("dt", {}, String(mot)), el("dd", {}, valeur)] : []));
  montrerPanneau(
    "On vous a partagé un dossier",
    [
      el("dl", {}, ...faits),
      paragraphe(
        "Rien n’est enregistré pour l’instant. Si vous le gardez, il s’ajoute à vos dossiers, sur cet appareil.",
      ),
    ],
    [
      { mot: "Garder ce dossier", faire: () => importer(texte, nom) },
      { mot: "Ne pas le garder", faire: () => {} },
    ],
  );
}
