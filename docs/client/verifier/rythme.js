// When answers are judged: each at once, one judgement at a time; those given meanwhile are judged together, after it.

/** Milliseconds without a key: until then a number or a date may be half typed, and nobody wants to hear of it. */
export const REPOS = 500;

/** Radios, boxes and lists are answered in one go. @param {EventTarget | null} cible */
const seTape = (cible) =>
  cible instanceof HTMLTextAreaElement ||
  (cible instanceof HTMLInputElement && !["radio", "checkbox"].includes(cible.type));

/**
 * @param {HTMLElement} formulaire
 * @param {ReturnType<typeof import("./jugement.js").creerJugement>} jugement
 * @param {() => Promise<void> | undefined} juger
 * @param {import("./calcul.js").Calcul["etat"]} etat
 * @returns {() => void} to be called after each answer
 */
export function creerRythme(formulaire, jugement, juger, etat) {
  let enCours = false;
  let encore = false;
  let minuterie = 0;

  formulaire.addEventListener(
    "input",
    ({ target }) => {
      clearTimeout(minuterie);
      if (!seTape(target)) return jugement.parler();
      jugement.seTaire();
      minuterie = setTimeout(jugement.parler, REPOS);
    },
    { capture: true },
  );

  return async () => {
    jugement.garderLeFocus();
    if (etat() === "echec") return;
    encore = enCours;
    if (enCours) return jugement.oublier();
    enCours = true;
    try {
      do {
        encore = false;
        await juger();
      } while (encore && etat() !== "echec");
    } finally {
      enCours = false;
    }
  };
}
