// « Lire un dossier reçu »: files in, each judged by the rules of its own campaign; the list, or one dossier, as the address says.
import { un } from "../verifier/dom.js";
import { resumerErreurs } from "../verifier/erreurs.js";
import { compte, FINE } from "../verifier/textes.js";
import { accepter, raison } from "./accepter.js";
import { creerCalculs } from "./calculs.js";
import { lireCampagne } from "./campagne.js";
import { brancherEntree } from "./entree.js";
import { creerLecture } from "./lecture.js";
import { brancherListe } from "./liste.js";
import { lire } from "./magasin.js";

/**
 * @typedef {import("./entree.js").Arrivee} Arrivee
 * @typedef {import("../verifier/types.js").Erreur} Erreur
 */

const racine = un(document, "[data-lire]");
const presentation = un(document, "[data-presentation]");
const accueil = un(racine, "[data-accueil]");
const zone = un(racine, "[data-lecture]");
const statut = un(racine, "[data-statut-fichier]");
const resume = un(document, "#erreurs-fichier");
const titre = document.title;
const campagnes = new URL(racine.dataset.campagnes ?? "", document.baseURI).href;
const lecture = creerLecture(zone);
const montrerListe = brancherListe(accueil);
/** What a press on « Réessayer » does again. */
let refaire = () => {};
const calculer = creerCalculs(() => refaire());

/** One thing at a time: the calculator answers by one campaign at a time. @type {Promise<unknown>} */
let file = Promise.resolve();
/** @param {() => Promise<unknown>} faire */
function aSonTour(faire) {
  file = file.then(faire).catch(() => {});
  return file;
}

/** @param {Arrivee[]} arrivees */
async function recevoir(arrivees) {
  resume.hidden = true;
  statut.textContent = "Lecture…";
  refaire = () => aSonTour(() => recevoir(arrivees));
  /** @type {{origine: string, erreurs: Erreur[]}[]} */
  const refus = [];
  /** @type {{id: string, deja: boolean}[]} */
  const lus = [];
  for (const arrivee of arrivees) {
    try {
      const suite = await accepter(arrivee, campagnes, calculer);
      if ("erreurs" in suite) refus.push({ origine: arrivee.origine, erreurs: suite.erreurs });
      else lus.push(suite);
    } catch (erreur) {
      refus.push({ origine: arrivee.origine, erreurs: [raison(erreur)] });
    }
  }
  await montrerListe(true);
  const deja = lus.filter((lu) => lu.deja).length;
  const mots = [
    lus.length ? compte(lus.length, "dossier est dans la liste", "dossiers sont dans la liste") : "",
    deja ? `dont ${deja} qui y ${deja < 2 ? "était" : "étaient"} déjà, avec vos notes` : "",
  ];
  statut.textContent = lus.length ? `${mots.filter(Boolean).join(", ")}.` : "Rien n’a été ajouté à la liste.";
  if (refus.length) refuser(refus, arrivees.length);
  else if (lus.length === 1) location.hash = `recu=${lus[0].id}`;
}

/** @param {{origine: string, erreurs: Erreur[]}[]} refus @param {number} sur */
function refuser(refus, sur) {
  const [{ origine }] = refus;
  const quoi =
    refus.length > 1
      ? `${refus.length} dossiers ne peuvent pas être lus`
      : `«${FINE}${origine}${FINE}» ne peut pas être lu`;
  const lignes = refus.flatMap(({ origine: nom, erreurs }) =>
    erreurs.map((e) => (sur > 1 ? { ...e, chemin: [nom, e.chemin].filter(Boolean).join(" · ") } : e)),
  );
  resumerErreurs(resume, quoi, lignes);
  resume.focus();
}

/** @param {string} id */
async function ouvrir(id) {
  const entree = await lire(id).catch(() => null);
  if (!entree) {
    history.replaceState(null, "", "#dossiers-recus");
    statut.textContent = "Ce dossier n’est plus sur cet appareil. Demandez le fichier à nouveau si besoin.";
    return vers(false);
  }
  refaire = () => aSonTour(() => ouvrir(id));
  lecture.annoncer(entree);
  vers(true);
  try {
    const campagne = await lireCampagne(campagnes, entree.recu);
    const erreurs = await lecture.montrer(entree, campagne, await calculer(campagne));
    if (erreurs.length) {
      resumerErreurs(resume, "Ce dossier ne peut plus être lu", erreurs);
      lecture.renoncer("Ce dossier ne peut plus être lu par les règles de ce site.");
      resume.focus();
    }
  } catch (erreur) {
    const { constat, remede } = raison(erreur);
    lecture.renoncer(`Le dossier n’a pas pu être lu\u202f: ${constat}\u202f; ${remede}.`);
  }
}

let premiere = true;
/** One of the two views; whoever moves between them is told where they are. @param {boolean} dossier */
function vers(dossier) {
  presentation.hidden = dossier;
  accueil.hidden = dossier;
  zone.hidden = !dossier;
  if (!dossier) document.title = titre;
  if (!premiere) {
    un(dossier ? zone : accueil, dossier ? "#titre-lecture" : "#dossiers-recus").focus();
    scrollTo(0, 0);
  }
  premiere = false;
}

async function suivre() {
  resume.hidden = true;
  const id = location.hash.match(/^#recu=([0-9a-f]+)$/)?.[1];
  if (id) return aSonTour(() => ouvrir(id));
  await montrerListe();
  vers(false);
}

for (const element of document.querySelectorAll("[data-avec-script]")) element.removeAttribute("hidden");
brancherEntree(accueil, (arrivees) => aSonTour(() => recevoir(arrivees)));
addEventListener("hashchange", suivre);
suivre();
