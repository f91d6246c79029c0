// A button pressed before the code of its step has come is not lost.

/** Those that the whole page answers already. */
const REPONDUS = "[data-ajouter], [data-copier-element], [data-enlever]";

/**
 * @param {HTMLElement} section
 * @returns {() => void} to call once the code is there: presses the last button again
 */
export function retenir(section) {
  /** @type {HTMLElement | null} */
  let presse = null;
  const noter = (/** @type {Event} */ { target }) => {
    presse = target instanceof Element ? target.closest(`button:not(${REPONDUS})`) : null;
  };
  section.addEventListener("click", noter);
  return () => {
    section.removeEventListener("click", noter);
    presse?.click();
  };
}
