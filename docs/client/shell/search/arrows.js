/** From the field down to the results and back, by the arrows; Tab goes the same way. Enter goes to the first result. */

/** @param {HTMLDialogElement} dialog @param {HTMLInputElement} field */
export function setUpArrows(dialog, field) {
  const stops = () => [
    field,
    .../** @type {NodeListOf<HTMLElement>} */ (dialog.querySelectorAll(".recherche-resultats a")),
  ];
  const seen = (/** @type {HTMLElement} */ stop) => stop.checkVisibility();

  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = stops().filter(seen);
    const here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (!step || here < 0 || !all[here + step]) return;
    event.preventDefault();
    all[here + step].focus();
  });
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    stops()[1]?.focus();
  });
}
