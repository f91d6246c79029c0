// New results in the place of old ones, without shutting what the reader opened nor losing the focus.

/**
 * @param {HTMLElement} zone
 * @param {HTMLElement[]} contenu
 */
export function remplacer(zone, contenu) {
  const ouverts = new Set(
    plis(zone)
      .filter(([, pli]) => pli.open)
      .map(([cle]) => cle),
  );
  const tenu = plis(zone).find(([, pli]) => pli.querySelector("summary") === document.activeElement)?.[0];
  zone.replaceChildren(...contenu);
  for (const [cle, pli] of plis(zone)) {
    pli.open = ouverts.has(cle);
    if (cle === tenu) pli.querySelector("summary")?.focus({ preventScroll: true });
  }
}

/**
 * Each folded block with a name that stays the same from one judgement to the next.
 *
 * @param {HTMLElement} zone
 * @returns {[string, HTMLDetailsElement][]}
 */
function plis(zone) {
  return [...zone.querySelectorAll("details")].map((pli) => {
    const titre = pli.closest(".constat")?.querySelector(".constat-titre")?.textContent ?? "";
    const resume = pli.querySelector("summary")?.textContent?.replace(/\d+/g, "") ?? "";
    return [`${titre}|${resume}`, pli];
  });
}
