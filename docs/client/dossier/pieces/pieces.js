// The step « pièces »: what is ready, what is missing, how many dossiers to deposit.
import { rendreDepots } from "../../verifier/details/depots.js";
import { un } from "../../verifier/dom.js";
import { compte } from "../../verifier/textes.js";
import { suivreEngagements } from "../deposer/engagements.js";
import { brancherImpression } from "../deposer/imprimer.js";

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  suivreEngagements(section, contexte);
  brancherImpression(section);
  const place = un(section, "[data-depots]");
  contexte.suivreAvis(async () => {
    const [etapes, depots] = await Promise.all([contexte.interroger("avancement"), contexte.interroger("depots")]);
    const siennes = Array.isArray(etapes) ? etapes.find(({ etape }) => etape === "pieces") : undefined;
    if (siennes) montrerCompletude(section, siennes);
    if (depots.depots)
      place.replaceChildren(...rendreDepots(/** @type {any} */ ({ details: { depots }, ...contexte })));
  });
}

/**
 * « Il manque 3 pièces sur 5. »; what does not concern this project does not count.
 *
 * @param {HTMLElement} section
 * @param {{fait: number, total: number}} etape
 */
function montrerCompletude(section, { fait, total }) {
  const mot = section.querySelector("[data-completude]");
  if (!(mot instanceof HTMLElement)) return;
  const reste = total - fait;
  const phrase = reste
    ? `Il manque ${compte(reste, "pièce")} sur ${total}.`
    : `Complet\u202f: ${compte(total, "pièce cochée", "pièces cochées")} sur ${total}.`;
  if (mot.textContent === phrase) return;
  mot.dataset.complet = reste ? "non" : "oui";
  mot.textContent = phrase;
}
