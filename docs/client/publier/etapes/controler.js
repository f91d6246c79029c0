// The fourth step: what `clas controler` says (warnings: of these files only), each remark leading to its field; again after
// each change, once asked.
import { el, un } from "../../verifier/dom.js";
import { aujourdhui, compte, majuscule, typographier } from "../../verifier/textes.js";
import { direManques } from "../fiches/manques.js";

const PAUSE = 800;
const NIVEAUX = /** @type {const} */ ([
  { niveau: "erreur", titre: "À corriger avant de publier", icone: "erreur" },
  { niveau: "avertissement", titre: "À regarder encore", icone: "avertissement" },
]);

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici */
export function brancher(section, ici) {
  const zone = un(section, "[data-controle]");
  const mot = un(section, "[data-controle-mot]");
  const etat = un(ici.racine, '[data-etat-de="controler"]');
  let demande = "";
  let minuterie = 0;
  let tour = 0;

  const controler = async () => {
    const moi = ++tour;
    if (!zone.hasChildNodes()) mot.textContent = "Contrôle en cours…";
    try {
      const [fichiers, atelier] = await Promise.all([ici.fichiers(), ici.atelier()]);
      const toutes = await atelier.controler(fichiers, aujourdhui());
      const remarques = toutes.filter(({ niveau, fichier }) => niveau === "erreur" || fichier in fichiers);
      const dire = await direManques(atelier, remarques);
      if (moi !== tour) return;
      const combien = NIVEAUX.map(({ niveau }) => remarques.filter((r) => r.niveau === niveau).length);
      mot.textContent = remarques.length
        ? `${compte(combien[0], "erreur")}, ${compte(combien[1], "avertissement")}.`
        : "Tout est juste\u202f: rien à corriger.";
      etat.textContent = combien[0] ? compte(combien[0], "erreur") : "sans erreur";
      zone.replaceChildren(
        ...NIVEAUX.flatMap(({ niveau, titre }) =>
          groupe(
            titre,
            niveau,
            remarques.filter((r) => r.niveau === niveau),
            dire,
            ici,
          ),
        ),
      );
    } catch (erreur) {
      mot.textContent = erreur instanceof Error ? erreur.message : "Le contrôle n’a pas pu se faire.";
    }
  };
  un(section, "[data-controler]").addEventListener("click", () => {
    demande = ici.travail()?.fiche.id ?? "";
    controler();
  });
  ici.suivre(() => {
    const id = ici.travail()?.fiche.id;
    clearTimeout(minuterie);
    if (id && id === demande) minuterie = setTimeout(controler, PAUSE);
    else {
      tour += 1;
      zone.replaceChildren();
      mot.textContent = "";
      etat.textContent = "";
    }
  });
}

const phrase = (/** @type {string} */ mots) => typographier(majuscule(mots));

/**
 * @param {string} titre
 * @param {string} niveau
 * @param {import("../types.js").Remarque[]} remarques
 * @param {(remarque: import("../types.js").Remarque) => string} dire
 * @param {import("../contexte.js").Ici} ici
 */
function groupe(titre, niveau, remarques, dire, ici) {
  if (!remarques.length) return [];
  const chemin = ici.travail()?.contenu.chemin;
  const lignes = remarques.map((remarque) => {
    const mots = phrase(dire(remarque));
    const lien = el("button", { type: "button", class: "lien" }, mots);
    lien.addEventListener("click", () => ici.ouvrir(remarque.chemin));
    const dedans = remarque.fichier === chemin || remarque.fichier.endsWith(`/${chemin}`);
    return el(
      "li",
      {},
      el("p", {}, dedans ? lien : el("strong", {}, mots)),
      remarque.remede ? el("p", { class: "aide" }, phrase(remarque.remede)) : null,
      el("p", { class: "remarque-place" }, `${remarque.fichier}, ligne ${remarque.ligne}`),
    );
  });
  return [
    el("h3", {}, `${titre} (${remarques.length})`),
    el("ul", { class: "remarques", "data-niveau": niveau }, ...lignes),
  ];
}
