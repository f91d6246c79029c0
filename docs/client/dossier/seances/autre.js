// A session of another day, or of a collectif that the dossier does not know.
import { el, un } from "../../verifier/dom.js";
import { noms } from "./journal.js";

/** No collectif has an empty name. */
const AUTRE = "";

/**
 * @param {HTMLElement} zone
 * @param {import("./carnet.js").Carnet} carnet
 * @param {() => string} aujourdhui
 * @param {(date: string, nom: string) => void} noter
 */
export function creerAutre(zone, carnet, aujourdhui, noter) {
  const jour = un(zone, "#seance-jour", HTMLInputElement);
  const choix = un(zone, "#seance-collectif", HTMLSelectElement);
  const nom = un(zone, "#seance-nom", HTMLInputElement);
  const champNom = /** @type {HTMLElement} */ (nom.closest(".champ"));

  const suivreChoix = () => {
    champNom.hidden = choix.value !== AUTRE;
  };
  choix.addEventListener("change", suivreChoix);

  /** @param {HTMLInputElement} champ @param {string} phrase */
  const reprocher = (champ, phrase) => {
    const erreur = un(zone, `#${champ.id}-erreur`);
    erreur.textContent = phrase;
    erreur.hidden = !phrase;
    champ.setAttribute("aria-invalid", String(phrase !== ""));
    return phrase !== "";
  };

  un(zone, "[data-noter]").addEventListener("click", () => {
    const quel = choix.value === AUTRE ? nom.value.trim() : choix.value;
    const faux = [
      [jour, jour.value === "" ? "Indiquez le jour de la séance." : ""],
      [
        jour,
        jour.value > aujourdhui()
          ? "Ce jour n’est pas encore venu\u202f: notez la séance quand elle aura eu lieu."
          : "",
      ],
      [nom, quel === "" ? "Indiquez le nom du collectif." : ""],
    ];
    for (const champ of [jour, nom]) reprocher(champ, String(faux.find(([c, p]) => c === champ && p)?.[1] ?? ""));
    const premier = faux.find(([, phrase]) => phrase)?.[0];
    if (premier instanceof HTMLInputElement) return premier.focus();
    nom.value = "";
    noter(jour.value, quel);
  });

  return {
    dessiner() {
      const connus = noms(carnet.dossier());
      const voulu = connus.includes(choix.value) ? choix.value : (connus[0] ?? AUTRE);
      const montres = [...choix.options].map(({ value }) => value);
      if (montres.join() !== [...connus, AUTRE].join()) {
        choix.replaceChildren(
          ...connus.map((connu) => el("option", { value: connu }, connu)),
          el("option", { value: AUTRE }, "Un autre collectif…"),
        );
        choix.value = voulu;
      }
      /** @type {HTMLElement} */ (choix.closest(".champ")).hidden = connus.length === 0;
      if (!connus.length) choix.value = AUTRE;
      jour.max = aujourdhui();
      if (!jour.value) jour.value = aujourdhui();
      suivreChoix();
    },
  };
}
