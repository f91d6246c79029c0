// The Python of the editor: fetched once, at the first need, with what is awaited on screen.
import { un } from "../verifier/dom.js";
import { FINE } from "../verifier/textes.js";

const MO = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * @param {HTMLElement} racine
 * @returns {() => Promise<import("./types.js").Atelier>}
 */
export function brancherAttente(racine) {
  const zone = un(racine, "[data-attente]");
  const mot = un(zone, "[data-attente-mot]");
  const barre = un(zone, "progress", HTMLProgressElement);
  const reessayer = un(zone, "[data-attente-reessayer]");
  /** @type {Promise<import("./types.js").Atelier> | null} */
  let ouvert = null;

  const ouvrir = async () => {
    zone.hidden = false;
    barre.hidden = false;
    reessayer.hidden = true;
    mot.textContent = "L’atelier se prépare\u202f: il lit les campagnes et les contrôle, sur votre appareil.";
    try {
      const { ouvrirAtelier } = await import("./atelier.js");
      const atelier = await ouvrirAtelier({
        dire(/** @type {number} */ recus, /** @type {number} */ total) {
          barre.max = total;
          barre.value = recus;
          barre.title = `${MO.format(recus / 1e6)} Mo sur ${MO.format(total / 1e6)}`;
        },
      });
      zone.hidden = true;
      return atelier;
    } catch (erreur) {
      const motif = erreur instanceof Error ? erreur.message : "";
      mot.textContent = `L’atelier n’a pas pu démarrer. Ce que vous avez rempli est gardé. Vérifiez votre connexion et réessayez.${motif ? ` Raison${FINE}: ${motif}` : ""}`;
      barre.hidden = true;
      reessayer.hidden = false;
      ouvert = null;
      throw erreur;
    }
  };
  const demander = () => {
    ouvert ??= ouvrir();
    return ouvert;
  };
  reessayer.addEventListener("click", () => demander().catch(() => {}));
  return demander;
}
