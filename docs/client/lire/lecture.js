// One dossier that was received, read as its holder reads it: the same calculator, the same words, and the agent's notes beside.
import { nomDe } from "../dossier/garde/noms.js";
import { quand } from "../offline/phrases.js";
import { un } from "../verifier/dom.js";
import { rendreEstimation } from "../verifier/estimation.js";
import { rendreVerification, titreVerdict } from "../verifier/resultats.js";
import { aujourdhui, FINE } from "../verifier/textes.js";
import { creerEnvoi } from "./envoi.js";
import { annoter } from "./magasin.js";
import { creerCarnet } from "./notes.js";
import { clesDe, ESTIMATION, nommer } from "./points.js";
import { rendreProjet } from "./projet.js";

/**
 * @typedef {import("./magasin.js").Entree} Entree
 * @typedef {import("./campagne.js").Campagne} Campagne
 * @typedef {import("../verifier/calculateur.js").Calculateur} Calculateur
 */

/** @param {HTMLElement} zone */
export function creerLecture(zone) {
  const titre = un(zone, "#titre-lecture");
  const statut = un(zone, "[data-statut-lecture]");
  const contenu = un(zone, "[data-contenu-lecture]");
  const envoi = creerEnvoi(un(zone, "[data-envoi]"));

  return {
    /** What is known before the calculator answers. @param {Entree} entree */
    annoncer({ recu }) {
      const nom = nomDe({ nom: null, contenu: JSON.parse(recu.texte) });
      titre.textContent = nom;
      document.title = `${nom} · ${document.title.split(" · ").slice(-2).join(" · ")}`;
      un(zone, "[data-origine]").textContent =
        `${recu.lieu} · ${recu.origine} · arrivé ${quand(recu.arrive, Date.now())}`;
      un(zone, "[data-regles]").textContent = "";
      contenu.hidden = true;
      statut.textContent = "Lecture du dossier…";
    },

    /** @param {string} texte */
    renoncer(texte) {
      statut.textContent = texte;
    },

    /**
     * @param {Entree} entree
     * @param {Campagne} campagne
     * @param {Calculateur} calculateur
     * @returns {Promise<import("../verifier/types.js").Erreur[]>} why it can be read no more; empty: it is shown
     */
    async montrer({ recu, notes }, campagne, calculateur) {
      const le = aujourdhui();
      const { reponse } = await calculateur.juger(recu.texte, le);
      const { verification, estimation, traces } = reponse;
      if (!verification || !estimation || !traces) return reponse.erreurs ?? [];
      const [calendriers, budget] = await Promise.all([
        calculateur.interroger("calendriers", recu.texte, le),
        calculateur.interroger("tableau_budget", recu.texte, le),
      ]);
      const lu = { contenu: JSON.parse(recu.texte), verification, campagne, le };
      const { reperes } = campagne;
      const cles = clesDe(verification.constats);
      let ecrire = () => {};
      const carnet = creerCarnet(notes, un(zone, "[data-statut-notes]"), () => ecrire());
      un(zone, "[data-projet]").replaceChildren(...rendreProjet(lu.contenu, campagne, { calendriers, budget }));
      un(zone, "[data-verification]").replaceChildren(
        ...rendreVerification(verification, traces, {
          ...reperes,
          trouver: () => undefined,
          joindre: (constat) => carnet.point(cles.get(constat) ?? "", nommer(constat, reperes.regles)),
        }),
      );
      un(zone, "[data-estimation]").replaceChildren(
        ...rendreEstimation(estimation, traces, reperes),
        carnet.point(ESTIMATION, "l’estimation et le budget"),
      );
      ecrire = envoi(lu, carnet);
      un(zone, "[data-regles]").textContent = direRegles(recu.regles, campagne.regles);
      statut.textContent = `${titreVerdict(verification)}.`;
      contenu.hidden = false;
      annoter(recu.id, { verdict: verification.verdict, regles: recu.regles ?? campagne.regles }).catch(() => {});
      return [];
    },
  };
}

/** Which rules judge it now, and whether those of the first reading were others. @param {string | null} avant @param {string} maintenant */
function direRegles(avant, maintenant) {
  const suite =
    avant && avant !== maintenant
      ? ` Elles ont changé depuis votre première lecture (alors\u202f: «${FINE}${avant}${FINE}»)\u202f: l’avis peut différer.`
      : "";
  return `Jugé par\u202f: ${maintenant}.${suite}`;
}
