// New results in the place of old ones, without shutting what the reader opened nor losing the focus.

/**
 * @param {HTMLElement} zone
 * @param {HTMLElement[]} contenu
 */
export function remplacer(zone, contenu) {
  const ouverts = new Set(plis(zone).flatMap((pli) => (pli.open ? [nom(pli)] : [])));
  const actif = document.activeElement;
  const tenu = actif && zone.contains(actif) ? nom(actif) : null;
  zone.replaceChildren(...contenu);
  for (const pli of plis(zone)) pli.open = ouverts.has(nom(pli));
  if (tenu !== null) reprendre(zone, tenu);
}

/**
 * Give the focus to what has the name of what had it.
 *
 * @param {HTMLElement} zone
 * @param {string} tenu
 */
export function reprendre(zone, tenu) {
  const meme = [...zone.querySelectorAll("summary, a, [tabindex]")].find((element) => nom(element) === tenu);
  if (meme instanceof HTMLElement) meme.focus({ preventScroll: true });
}

/** @param {HTMLElement} zone */
function plis(zone) {
  return [...zone.querySelectorAll("details")];
}

/**
 * What stays the same from one judgement to the next: the block that it stands in, what it is, its words without numbers.
 *
 * @param {Element} element
 */
export function nom(element) {
  const bloc = element.closest(".constat, [data-bloc]");
  const titre = bloc?.querySelector(".constat-titre, h3")?.textContent ?? "";
  const mots = (element.querySelector(":scope > summary, :scope > h2") ?? element).textContent ?? "";
  return `${titre}|${element.tagName}|${mots.replace(/\d+/g, "")}`;
}
