// New elements in the place of old ones: those that stay keep their state and the focus.

/**
 * @param {Element} parent
 * @param {Element[]} enfants
 */
export function placer(parent, enfants) {
  const avant = [...parent.children];
  if (avant.length === enfants.length && avant.every((enfant, i) => enfant === enfants[i])) return;
  const actif = document.activeElement;
  parent.replaceChildren(...enfants);
  if (actif instanceof HTMLElement && actif !== document.activeElement && parent.contains(actif)) {
    actif.focus({ preventScroll: true });
  }
}

/**
 * One thing for each key, made when it is first wanted and forgotten when it is wanted no more.
 *
 * @template T
 * @param {(cle: string) => T} creer
 * @returns {(cles: string[]) => T[]}
 */
export function parCle(creer) {
  /** @type {Map<string, T>} */
  let connus = new Map();
  return (cles) => {
    connus = new Map(cles.map((cle) => [cle, connus.get(cle) ?? creer(cle)]));
    return [...connus.values()];
  };
}
