// Last year's dossier carried to the next campaign, and what to look at again there.
import { controles } from "../../verifier/champs.js";
import { el, un } from "../../verifier/dom.js";
import { lireDossier } from "../../verifier/dossier.js";
import { versChamp } from "../../verifier/morceaux.js";
import { dire } from "./canal.js";
import { vide } from "./historique.js";
import { ecrire, nouvelleFiche } from "./magasin.js";
import { noterACote } from "./onglets.js";
import { montrerPanneau, paragraphe } from "./panneau.js";

/** @typedef {import("./garde.js").Garde} Garde */

/** @param {Garde} garde whose department may have a later campaign */
export function brancherReprise(garde) {
  const zone = document.querySelector("[data-reprise]");
  if (!(zone instanceof HTMLElement)) return;
  const { reprise: suivante = "" } = zone.dataset;
  const statut = un(zone, "[role=status]");
  un(zone, "button").addEventListener("click", async () => {
    statut.textContent = "Préparation du nouveau dossier…";
    try {
      await garde.enregistrer();
      const reponse = await garde.contexte.interroger("reprise", { campagne: suivante });
      if (!reponse.dossier) {
        statut.textContent = "Des réponses de ce dossier sont à corriger d’abord.";
        return;
      }
      const page = { departement: garde.fiche.departement, campagne: suivante };
      const fiche = nouvelleFiche(page, reponse.dossier, {
        nom: garde.fiche.nom,
        aRevoir: reponse.a_revoir,
      });
      await ecrire(fiche, vide());
      dire({ sujet: "liste" });
      location.assign(`${un(zone, "a", HTMLAnchorElement).href}#dossier=${fiche.id}`);
    } catch {
      statut.textContent = "Le nouveau dossier n’a pas pu être préparé. Celui-ci n’a pas changé.";
    }
  });
}

/** @param {Garde} garde whose dossier may come from an earlier campaign */
export function rappelerReprise(garde) {
  const { aRevoir } = garde.fiche;
  if (!aRevoir.length) return;
  montrerPanneau(
    "À revoir pour cette campagne",
    [
      paragraphe("Ce dossier vient d’une campagne précédente. Regardez d’abord\u202f:"),
      el("ul", {}, ...aRevoir.map((point) => el("li", {}, versReponse(garde.contexte.formulaire, point)))),
    ],
    [
      { mot: "Plus tard", faire: () => {} },
      { mot: "C’est revu", faire: () => noterACote(garde, { aRevoir: [] }) },
    ],
  );
}

/** @param {HTMLElement} formulaire @param {{chemin: string, libelle: string}} point */
function versReponse(formulaire, { chemin, libelle }) {
  const { ou } = lireDossier(formulaire);
  const cle = [...ou.keys()].find((autre) => autre === chemin || autre.startsWith(`${chemin}.`)) ?? "";
  const champ = ou.get(cle);
  const [premier] = champ ? controles(champ) : [];
  return premier ? versChamp(premier, libelle) : libelle;
}
