// The whole file, as text: for what no form shows, and for who prefers it.
import { el } from "../../verifier/dom.js";
import { retour } from "./boutons.js";

/** @param {import("./fiches.js").Vue} vue */
export async function montrerFichier({ zone, ici, aller }) {
  const travail = ici.travail();
  if (!travail) return;
  const { chemin } = travail.contenu;
  const texte = /** @type {HTMLTextAreaElement} */ (
    el("textarea", {
      id: "fichier-entier",
      rows: 28,
      spellcheck: "false",
      class: "fichier-entier",
      "aria-describedby": "aide-fichier",
    })
  );
  const mot = el("p", { class: "aide", role: "status" }, "Le fichier se prépare…");
  const prendre = el("button", { type: "button", class: "bouton", disabled: true }, "Prendre ce texte");
  zone.replaceChildren(
    retour("Toutes les fiches", () => aller({ partie: null, rang: null })),
    el("h3", { tabindex: -1 }, `Le fichier ${chemin.split("/").at(-1)}`),
    el(
      "p",
      { class: "aide", id: "aide-fichier" },
      "Le texte YAML de la campagne, avec ses commentaires. Ce que vous y changez se retrouve dans les fiches.",
    ),
    el("div", { class: "champ" }, el("label", { for: texte.id }, "Texte du fichier"), texte),
    el("p", { class: "actions" }, prendre),
    mot,
  );
  prendre.addEventListener("click", async () => {
    try {
      const atelier = await ici.atelier();
      const { valeur } = await atelier.comprendre(texte.value);
      const marques = await atelier.aRevoir({ [chemin]: texte.value });
      travail.changer(
        (contenu) => {
          contenu.base[chemin] = texte.value;
          contenu.valeur = valeur;
          contenu.aRevoir = marques.map(({ ou, ligne, message }) => ({ ou, ligne, message, revu: false }));
        },
        "Le fichier entier",
        { ici: true },
      );
      mot.textContent = "Ce texte est pris.";
    } catch (erreur) {
      mot.textContent = `Ce texte ne peut pas être pris. ${erreur instanceof Error ? erreur.message : ""}`;
    }
  });
  try {
    texte.value = (await ici.fichiers())[chemin];
    prendre.removeAttribute("disabled");
    mot.textContent = "";
  } catch (erreur) {
    mot.textContent = erreur instanceof Error ? erreur.message : "Le fichier n’a pas pu être préparé.";
  }
}
