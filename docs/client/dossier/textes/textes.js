// The step « textes »: what the dossier already says, to begin with; each text copied into the platform.
import { el, un } from "../../verifier/dom.js";
import { brancherImpression } from "../deposer/imprimer.js";
import { copier } from "../documents/copie.js";
import { suivreImpression } from "./papier.js";

/** @type {import("../registre.js").Brancher} */
export function brancher(section, contexte) {
  brancherImpression(section);
  suivreImpression(section);
  const blocs = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-texte]")]);
  const tout = un(section, "[data-tout-copier]", HTMLButtonElement);
  const statut = un(section, "[data-statut-textes]");

  const montrer = (/** @type {any} */ dossier) => {
    for (const bloc of blocs) {
      un(bloc, "[data-copier-texte]", HTMLButtonElement).disabled = !ecrit(dossier, bloc);
      un(bloc, "[role=status]").textContent = "";
    }
    tout.disabled = !blocs.some((bloc) => ecrit(dossier, bloc));
    statut.textContent = "";
  };
  montrer(contexte.dossier());
  contexte.suivre(montrer);

  for (const bloc of blocs) {
    un(bloc, "[data-copier-texte]").addEventListener("click", () =>
      copier(ecrit(contexte.dossier(), bloc), un(bloc, "[role=status]"), "Copié."),
    );
  }
  tout.addEventListener("click", () => {
    const dossier = contexte.dossier();
    const remplis = blocs.filter((bloc) => ecrit(dossier, bloc));
    const texte = remplis.map((bloc) => `${titre(bloc)}\n\n${ecrit(dossier, bloc)}`).join("\n\n\n");
    copier(texte, statut, "Tous les textes sont copiés.");
  });

  contexte.suivreAvis(async () => {
    /** @type {{[id: string]: string[]}} */
    const dits = await contexte.interroger("textes");
    for (const bloc of blocs) proposer(bloc, dits[bloc.dataset.texte ?? ""] ?? [], contexte);
  });
}

/** @param {any} dossier @param {HTMLElement} bloc @returns {string} */
const ecrit = (dossier, bloc) => (dossier.textes?.[bloc.dataset.texte ?? ""] ?? "").trim();

/** @param {HTMLElement} bloc */
const titre = (bloc) => un(bloc, "label").textContent ?? "";

/**
 * Sentences that the text does not hold yet, and the button that puts them at its end.
 *
 * @param {HTMLElement} bloc
 * @param {string[]} phrases
 * @param {import("../contexte.js").Contexte} contexte
 */
function proposer(bloc, phrases, contexte) {
  const place = un(bloc, "[data-proposition]");
  const deja = ecrit(contexte.dossier(), bloc);
  const nouvelles = phrases.filter((phrase) => !deja.includes(phrase));
  const cle = JSON.stringify(nouvelles);
  if (place.dataset.cle === cle) return;
  place.dataset.cle = cle;
  place.hidden = nouvelles.length === 0;
  const id = bloc.dataset.texte ?? "";
  const bouton = el(
    "button",
    { type: "button", class: "bouton bouton-discret", "aria-label": `Ajouter à mon texte\u202f: ${titre(bloc)}` },
    "Ajouter à mon texte",
  );
  bouton.addEventListener("click", () => {
    contexte.modifier((dossier) => {
      const avant = (dossier.textes?.[id] ?? "").trimEnd();
      dossier.textes = { ...dossier.textes, [id]: [avant, ...nouvelles].filter(Boolean).join("\n") };
    }, "phrases du dossier ajoutées au texte");
    place.hidden = true;
    un(bloc, "textarea").focus();
  });
  place.replaceChildren(
    el("p", {}, "Votre dossier dit déjà\u202f:"),
    el("ul", {}, ...nouvelles.map((phrase) => el("li", {}, phrase))),
    el("p", {}, bouton),
  );
}
