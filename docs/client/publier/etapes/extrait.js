// The source's text beside the form: find a passage, select its words, make them the quote.
import { el } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";

const LONGUEUR = 300;

/**
 * @param {HTMLElement} zone
 * @param {import("../contexte.js").Ici} ici
 * @param {(citation: import("../types.js").Citation) => string} poser put the quote into the form; says where, or "" where no field takes one
 */
export function montrerSource(zone, ici, poser) {
  const sources = ici.travail()?.contenu.sources ?? [];
  const mot = el("p", { class: "aide", role: "status" });
  const citer = (/** @type {import("../types.js").Citation} */ citation) => {
    const texte = citation.texte.replace(/\s+/g, " ").trim();
    if (!texte) mot.textContent = "Sélectionnez d’abord des mots dans le texte.";
    else if (texte.length > LONGUEUR)
      mot.textContent = `C’est trop long${FINE}: ${texte.length} signes, pour ${LONGUEUR} au plus. Gardez la phrase qui compte.`;
    else if (poser({ ...citation, texte })) mot.textContent = "L’extrait est dans la fiche.";
    else mot.textContent = "Cette fiche n’a pas de champ pour un extrait.";
  };
  if (!sources.length) {
    zone.replaceChildren(
      el(
        "p",
        {},
        "Aucun document n’est encore là. ",
        el("a", { href: "#document" }, "Ajoutez votre document"),
        " : son texte sera ici, à côté des champs.",
      ),
    );
    return { citer };
  }
  const choix = /** @type {HTMLSelectElement} */ (
    el("select", { id: "extrait-source" }, ...sources.map(({ id, titre }) => el("option", { value: id }, titre)))
  );
  const texte = /** @type {HTMLTextAreaElement} */ (el("textarea", { id: "extrait-texte", readonly: true, rows: 18 }));
  const cherche = /** @type {HTMLInputElement} */ (el("input", { id: "extrait-cherche", type: "search" }));
  const suivant = el("button", { type: "button", class: "bouton bouton-discret bouton-petit" }, "Trouver");
  const utiliser = el(
    "button",
    { type: "button", class: "bouton bouton-discret bouton-petit" },
    "Utiliser la sélection comme extrait",
  );
  const lire = () => {
    texte.value = sources.find(({ id }) => id === choix.value)?.texte ?? "";
  };

  const trouver = () => {
    const voulu = cherche.value.trim().toLocaleLowerCase("fr");
    if (!voulu) return;
    const bas = texte.value.toLocaleLowerCase("fr");
    const ou =
      bas.indexOf(voulu, texte.selectionEnd) >= 0 ? bas.indexOf(voulu, texte.selectionEnd) : bas.indexOf(voulu);
    mot.textContent =
      ou < 0
        ? `«${FINE}${cherche.value.trim()}${FINE}» n’est pas dans ce texte.`
        : "Trouvé\u202f: ces mots sont sélectionnés.";
    if (ou < 0) return;
    texte.focus();
    texte.setSelectionRange(ou, ou + voulu.length);
    texte.scrollTop = (texte.scrollHeight * ou) / Math.max(1, texte.value.length) - texte.clientHeight / 2;
  };
  choix.addEventListener("change", lire);
  suivant.addEventListener("click", trouver);
  cherche.addEventListener("keydown", (evenement) => {
    if (evenement.key !== "Enter") return;
    evenement.preventDefault();
    trouver();
  });
  utiliser.addEventListener("click", () => {
    const choisi = texte.value.slice(texte.selectionStart, texte.selectionEnd);
    const debut = texte.selectionStart + choisi.search(/\S|$/);
    citer({ texte: choisi, source: choix.value, lieu: page(texte.value, debut) });
  });
  lire();
  const pli = el(
    "details",
    { open: matchMedia("(width >= 80em)").matches },
    el("summary", {}, "Le texte du document"),
    champ("Document", choix),
    el(
      "div",
      { class: "champ" },
      el("label", { for: cherche.id }, "Chercher dans le texte"),
      el("div", { class: "extrait-cherche" }, cherche, suivant),
    ),
    champ("Texte\u202f: sélectionnez les mots exacts", texte),
    el("p", { class: "actions" }, utiliser),
    mot,
  );
  zone.replaceChildren(pli);
  return { citer };
}

/** « page 2 » where a form feed ends each page, as `clas lire` has it; else "". @param {string} texte @param {number} place */
const page = (texte, place) => (texte.includes("\f") ? `page ${texte.slice(0, place).split("\f").length}` : "");

/** @param {string} nom @param {HTMLElement} controle */
const champ = (nom, controle) => el("div", { class: "champ" }, el("label", { for: controle.id }, nom), controle);
