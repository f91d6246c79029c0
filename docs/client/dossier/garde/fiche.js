// The dossier that is open, among others: its name, a copy of it, taking it away.
import { un } from "../../verifier/dom.js";
import { FINE } from "../../verifier/textes.js";
import { dire } from "./canal.js";
import { nouvelleFiche, remettre, supprimer } from "./magasin.js";
import { nomDe } from "./noms.js";
import { noterACote } from "./onglets.js";
import { montrerPanneau, paragraphe } from "./panneau.js";

/** @param {import("./garde.js").Garde} garde */
export function brancherFiche(garde) {
  const zone = un(document, "[data-fiche]");
  const champ = un(zone, "#nom-dossier", HTMLInputElement);
  const statut = un(document, "[data-statut-fichier]");
  const entre = (/** @type {string} */ nom) => `«${FINE}${nom}${FINE}»`;

  garde.suivre(() => {
    if (document.activeElement !== champ) champ.value = nomDe(garde.actuelle);
  });
  champ.addEventListener("change", async () => {
    await noterACote(garde, { nom: champ.value.trim() || null }).catch(() => {});
    champ.value = nomDe(garde.actuelle);
    statut.textContent = `Ce dossier s’appelle ${entre(champ.value)}.`;
  });
  champ.addEventListener("keydown", (evenement) => {
    if (evenement.key !== "Enter") return;
    evenement.preventDefault();
    champ.dispatchEvent(new Event("change"));
  });
  // A name is no answer: neither kept with them nor judged.
  champ.addEventListener("input", (evenement) => evenement.stopPropagation());

  un(zone, "[data-copier-dossier]").addEventListener("click", async () => {
    await garde.enregistrer();
    const { actuelle } = garde;
    const nom = `${nomDe(actuelle)} (copie)`;
    await garde.ouvrirEtEcrire(nouvelleFiche(actuelle, actuelle.contenu, { nom, verdict: actuelle.verdict }));
    statut.textContent = `Vous êtes maintenant dans la copie, ${entre(nom)}.`;
  });

  un(zone, "[data-supprimer-dossier]").addEventListener("click", async () => {
    await garde.enregistrer();
    const { format, departement, campagne } = garde.actuelle.contenu;
    const [nom, gardee] = [nomDe(garde.actuelle), await supprimer(garde.fiche.id).catch(() => null)];
    if (!gardee) {
      statut.textContent = "Ce dossier n’est pas encore sur cet appareil.";
      return;
    }
    dire({ sujet: "supprime", id: gardee.fiche.id });
    garde.ouvrir(nouvelleFiche(gardee.fiche, { format, departement, campagne }));
    const annuler = async () => {
      await remettre(gardee);
      dire({ sujet: "liste" });
      garde.ouvrir(gardee.fiche, gardee.historique);
    };
    montrerPanneau(
      "Dossier supprimé",
      [paragraphe(`${entre(nom)} n’est plus sur cet appareil. Vous êtes devant un dossier vide.`)],
      [
        { mot: "Annuler la suppression", faire: annuler },
        { mot: "Fermer", faire: () => {} },
      ],
    );
  });
}
