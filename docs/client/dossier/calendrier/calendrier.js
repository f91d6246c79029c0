// The step « dates »: what is due, the answer that the Caf waits for, and the file for one's own agenda.
import { rendreAgenda } from "../../verifier/details/agenda.js";
import { el, un } from "../../verifier/dom.js";
import { compte, typographier } from "../../verifier/textes.js";
import { donnerFichier } from "../documents/fichier.js";

/**
 * @typedef {{uid: string, titre: string, le: string, minutes: number | null, description: string, lieu: string | null,
 *   rappels: number[]}} Evenement
 * @typedef {{collectif: string, heure: string | null, evenements: Evenement[]}} Seances
 * @typedef {{delais: {id: string, phrase: string}[], echeances: Evenement[], seances: Seances[]}} Agenda
 * @typedef {import("../contexte.js").Contexte} Contexte
 */

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  const statut = un(section, "[data-statut-agenda]");
  const place = un(section, "[data-seances-agenda]");
  let cle = "";

  /** @param {(agenda: Agenda) => Evenement[]} choisir @param {string} nom */
  const enregistrer = async (choisir, nom) => {
    statut.textContent = "L’agenda se prépare…";
    try {
      const evenements = choisir(await contexte.interroger("agenda_personnel"));
      if (!evenements.length) {
        statut.textContent = "Rien à venir à mettre dans l’agenda.";
        return;
      }
      const { ecrireAgenda } = await import("./ics.js");
      const { departement, campagne } = contexte.dossier();
      const fichier = `${nom}-clas-${departement}-${campagne}.ics`;
      donnerFichier(new Blob([ecrireAgenda(evenements, new Date())], { type: "text/calendar;charset=utf-8" }), fichier);
      statut.textContent = `« ${fichier} » est enregistré\u202f: ${compte(evenements.length, "rendez-vous", "rendez-vous")}. Ouvrez-le avec votre agenda.`;
    } catch {
      statut.textContent =
        "L’agenda n’a pas pu être préparé\u202f: il faut une connexion la première fois. Vos réponses sont gardées.";
    }
  };

  un(section, '[data-ics="echeances"]').addEventListener("click", () => enregistrer((a) => a.echeances, "dates"));
  contexte.suivreAvis(async () => {
    const [echeances, agenda] = await Promise.all([
      contexte.interroger("echeances"),
      contexte.interroger("agenda_personnel"),
    ]);
    if (!agenda.seances) return;
    montrerDelais(section, agenda);
    const nouvelle = JSON.stringify([echeances, agenda]);
    if (nouvelle === cle || place.contains(document.activeElement)) return;
    cle = nouvelle;
    un(section, "[data-agenda]").replaceChildren(
      ...rendreAgenda(/** @type {any} */ ({ details: { echeances }, reperes: contexte.reperes })),
    );
    place.replaceChildren(...rendreSeances(agenda, contexte, enregistrer));
  });
}

/** @param {HTMLElement} section @param {Agenda} agenda */
function montrerDelais(section, { delais }) {
  for (const { id, phrase } of delais) {
    const mot = section.querySelector(`[data-delai="${id}"]`);
    if (mot && mot.textContent !== phrase) mot.textContent = phrase;
  }
}

/**
 * @param {Agenda} agenda
 * @param {Contexte} contexte
 * @param {(choisir: (agenda: Agenda) => Evenement[], nom: string) => void} enregistrer
 */
function rendreSeances({ seances }, contexte, enregistrer) {
  if (!seances.length)
    return [
      el(
        "p",
        {},
        "Vos séances aussi\u202f: donnez les jours et les dates de ",
        el("a", { href: "#collectifs" }, "vos collectifs"),
        ".",
      ),
    ];
  return seances.map(({ collectif, heure, evenements }, rang) => {
    const id = `heure-seances-${rang}`;
    const champ = /** @type {HTMLInputElement} */ (el("input", { type: "time", id, class: "court" }));
    champ.value = heure ?? "";
    champ.addEventListener("change", () =>
      contexte.modifier((dossier) => noterHeure(dossier, collectif, champ.value), "heure des séances"),
    );
    const bouton = el(
      "button",
      { type: "button", class: "bouton bouton-discret" },
      `Mettre les séances dans mon agenda (${collectif})`,
    );
    bouton.addEventListener("click", () =>
      enregistrer(
        (agenda) => agenda.seances.find((s) => s.collectif === collectif)?.evenements ?? [],
        `seances-${rang + 1}`,
      ),
    );
    return el(
      "div",
      { class: "seances-agenda" },
      el("p", {}, el("strong", {}, collectif), typographier(` : ${compte(evenements.length, "séance")} à venir.`)),
      el(
        "div",
        { class: "champ" },
        el("label", { for: id }, typographier(`Heure de début (${collectif}), facultatif`)),
        champ,
      ),
      el("p", { class: "actions" }, bouton),
    );
  });
}

/** @param {any} dossier @param {string} collectif @param {string} heure */
function noterHeure(dossier, collectif, heure) {
  const calendrier = { ...dossier.checklists?.calendrier };
  const heures = { ...calendrier.heures, [collectif]: heure };
  if (!heure) delete heures[collectif];
  dossier.checklists = { ...dossier.checklists, calendrier: { ...calendrier, heures } };
}
