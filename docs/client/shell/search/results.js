/** The list of what was found: a part for each group, a link for each page, its other passages folded under it. */
import { excerpt, marked } from "./marks.js";

/** @typedef {import("./types.js").Found} Found */
/** @typedef {import("./types.js").Group} Group */

const SHOWN = 10;
const OTHERS = 5;

/** @param {HTMLElement} place @param {Group[]} groups @param {URL} root */
export function show(place, groups, root) {
  place.replaceChildren(...groups.map((group, n) => part(group, `recherche-groupe-${n}`, root)));
}

/** @param {Group} group @param {string} id @param {URL} root */
function part({ titre, marque, pages }, id, root) {
  const section = element("section", "recherche-groupe");
  const heading = element("h3", "", titre);
  heading.id = id;
  section.setAttribute("aria-labelledby", id);
  const list = element("ol", "recherche-liste");
  const add = (/** @type {Found[]} */ some) => list.append(...some.map((found) => item(found, marque, root)));
  add(pages.slice(0, SHOWN));
  section.append(heading, list);
  const rest = pages.slice(SHOWN);
  if (rest.length) section.append(more(rest.length, list, () => add(rest)));
  return section;
}

/** @param {number} number @param {HTMLElement} list @param {() => void} add */
function more(number, list, add) {
  const button = element(
    "button",
    "bouton bouton-discret",
    number === 1 ? "Montrer l’autre" : `Montrer les ${number} autres`,
  );
  button.setAttribute("type", "button");
  button.addEventListener("click", () => {
    button.remove();
    add();
    list.children[SHOWN]?.querySelector("a")?.focus();
  });
  return button;
}

/** @param {Found} found @param {string} mark @param {URL} root */
function item({ page, passages, terms }, mark, root) {
  const line = element("li", "");
  const [best, ...others] = passages;
  const link = element("a", "recherche-lien");
  link.setAttribute("href", address(page.url, best?.[0], root));
  link.append(titled("resultat-page", page.titre, terms));
  const trail = [...page.fil, mark].filter(Boolean).join(" › ");
  if (trail) link.append(element("p", "resultat-fil", trail));
  if (best?.[1]) link.append(titled("resultat-passage", best[1], terms));
  if (best?.[2]) link.append(titled("resultat-extrait", excerpt(best[2], terms), terms));
  line.append(link);
  if (others.length) line.append(folded(page.url, others.slice(0, OTHERS), terms, root));
  return line;
}

/** @param {string} url @param {import("./types.js").Passage[]} passages @param {Set<string>} terms @param {URL} root */
function folded(url, passages, terms, root) {
  const details = element("details", "");
  const number = passages.length;
  const list = element("ul", "recherche-passages");
  for (const [anchor, titre, texte] of passages) {
    const link = element("a", "recherche-lien");
    link.setAttribute("href", address(url, anchor, root));
    if (titre) link.append(titled("resultat-passage", titre, terms));
    if (texte) link.append(titled("resultat-extrait", excerpt(texte, terms), terms));
    const line = element("li", "");
    line.append(link);
    list.append(line);
  }
  const words = number === 1 ? "1 autre passage de cette page" : `${number} autres passages de cette page`;
  details.append(element("summary", "", words), list);
  return details;
}

/** @param {string} url @param {string | undefined} anchor @param {URL} root */
function address(url, anchor, root) {
  const target = new URL(url, root);
  target.hash = anchor ?? "";
  return target.href;
}

/** @param {string} css @param {string} text @param {Set<string>} terms */
function titled(css, text, terms) {
  const line = element("p", css);
  line.append(...marked(text, terms));
  return line;
}

/** @param {string} tag @param {string} css @param {string} [text] */
function element(tag, css, text) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text) made.textContent = text;
  return made;
}
