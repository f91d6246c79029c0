// The fifth step: the pages as they will be, in a frame that runs nothing.
import { el, un } from "../../verifier/dom.js";

/** @param {HTMLElement} section @param {import("../contexte.js").Ici} ici */
export function brancher(section, ici) {
  const mot = un(section, "[data-apercu-mot]");
  const zone = un(section, "[data-apercu-pages]");
  const choix = un(section, "[data-apercu-choix]", HTMLSelectElement);
  const cadre = un(section, "[data-apercu-cadre]", HTMLIFrameElement);
  const demander = un(section, "[data-apercu]");
  /** @type {import("../types.js").PageVue[]} */
  let pages = [];

  const montrer = () => {
    const page = pages[Number(choix.value)];
    if (page) cadre.srcdoc = document_(page.html);
  };
  const voir = async () => {
    const contenu = ici.travail()?.contenu;
    if (!contenu) return;
    mot.textContent = "Les pages se préparent…";
    try {
      const [fichiers, atelier] = await Promise.all([ici.fichiers(), ici.atelier()]);
      pages = await atelier.apercu(fichiers, contenu.slug, contenu.annee);
      const garde = choix.value;
      choix.replaceChildren(...pages.map(({ titre }, rang) => el("option", { value: rang }, titre)));
      if (garde && Number(garde) < pages.length) choix.value = garde;
      zone.hidden = false;
      demander.textContent = "Refaire l’aperçu";
      mot.textContent = "Les pages sont à jour.";
      montrer();
    } catch (erreur) {
      mot.textContent = `L’aperçu n’a pas pu se faire. Le contrôle dit sans doute pourquoi. ${erreur instanceof Error ? erreur.message : ""}`;
    }
  };
  demander.addEventListener("click", voir);
  choix.addEventListener("change", montrer);
  cadre.addEventListener("load", () => {
    const corps = cadre.contentDocument?.documentElement;
    if (corps) cadre.style.height = `${Math.max(320, corps.scrollHeight + 24)}px`;
  });
  ici.suivre(() => {
    if (zone.hidden) return;
    mot.textContent = "Vous avez changé la campagne depuis cet aperçu.";
  });
}

/** A page of its own, with the site's sheets and no way out. @param {string} html */
function document_(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const script of page.querySelectorAll("script, meta, base, link")) script.remove();
  for (const lien of page.querySelectorAll("a[href]")) lien.setAttribute("href", "#");
  for (const sorte of ["lang", "class", "data-apparence"])
    page.documentElement.setAttribute(sorte, document.documentElement.getAttribute(sorte) ?? "");
  for (const feuille of document.querySelectorAll("link[rel=stylesheet]")) {
    const lien = page.createElement("link");
    lien.rel = "stylesheet";
    lien.href = /** @type {HTMLLinkElement} */ (feuille).href;
    lien.media = /** @type {HTMLLinkElement} */ (feuille).media;
    page.head.append(lien);
  }
  page.body.replaceChildren(emballer(page));
  const icones = document.querySelector("svg:has(symbol)");
  if (icones) page.body.prepend(page.importNode(icones, true));
  for (const attribut of document.body.attributes) page.body.setAttribute(attribut.name, attribut.value);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** @param {Document} page */
function emballer(page) {
  const article = page.createElement("article");
  article.className = "md-content__inner md-typeset";
  article.append(...page.body.childNodes);
  return article;
}
