/** One line at the bottom of the screen, that asks for nothing and goes when told to. */

/** @type {HTMLElement | null} */
let zone = null;

/** A screen reader only speaks of what comes into a region that was there before. */
export function preparerAvis() {
  zone = document.createElement("div");
  zone.className = "avis";
  zone.setAttribute("role", "status");
  document.body.append(zone);
}

/**
 * What stands already is not said again.
 *
 * @param {string} texte
 * @param {{mot: string, faire: () => void, remettre: () => void}} [action] `remettre`: told that it is put off
 */
export function avertir(texte, action) {
  if (zone?.firstChild?.textContent === texte) return;
  const phrase = document.createElement("p");
  phrase.textContent = texte;
  const boutons = action
    ? [
        bouton(action.mot, action.faire),
        bouton("Plus tard", () => {
          action.remettre();
          effacer();
        }),
      ]
    : [bouton("Fermer", effacer)];
  zone?.replaceChildren(phrase, ...boutons);
}

function effacer() {
  zone?.replaceChildren();
}

/** @param {string} mot @param {() => void} faire */
function bouton(mot, faire) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = mot;
  element.addEventListener("click", faire);
  return element;
}
