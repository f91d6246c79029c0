// The buttons that print the step as it stands: the other steps are hidden, and stay so on paper.

/** @param {HTMLElement} section */
export function brancherImpression(section) {
  for (const bouton of section.querySelectorAll("button[data-imprimer]")) {
    bouton.addEventListener("click", () => print());
  }
}
