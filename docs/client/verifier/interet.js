// The first sign that the reader wants the calculator: a field takes the focus.

/**
 * While a finger or a button of the mouse is down, nothing may appear on the page: the click would land elsewhere.
 *
 * @param {HTMLElement} formulaire
 * @param {() => void} commencer
 */
export function auPremierInteret(formulaire, commencer) {
  let enfonce = false;
  let voulu = false;
  const relacher = () => {
    enfonce = false;
    if (voulu) setTimeout(commencer);
    voulu = false;
  };
  addEventListener("pointerdown", () => {
    enfonce = true;
  });
  addEventListener("pointerup", relacher);
  addEventListener("pointercancel", relacher);
  formulaire.addEventListener("focusin", () => {
    if (enfonce) voulu = true;
    else commencer();
  });
}
