// What is pressed while the code of a step is on its way.

/**
 * A button pressed before the code of its step has come is not lost.
 *
 * @param {HTMLElement} section
 * @returns {() => HTMLElement | null} the button that waits, once
 */
export function retenir(section) {
  /** @type {HTMLElement | null} */
  let presse = null;
  const noter = (/** @type {Event} */ { target }) => {
    presse = target instanceof Element ? target.closest("button") : null;
  };
  section.addEventListener("click", noter);
  return () => {
    section.removeEventListener("click", noter);
    return presse;
  };
}
