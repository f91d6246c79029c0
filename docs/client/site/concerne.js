/** « Suis-je concerné ? »: what each answer means shows under it; the gravest answer makes the conclusion. */

const GRAVITE = ["clas", "a_voir", "hors_clas"];

const questions = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-question]")]);
const mot = /** @type {HTMLElement} */ (document.querySelector(".concerne-mot"));
const points = /** @type {HTMLElement} */ (document.querySelector(".concerne-points"));

/** @returns {HTMLInputElement[]} */
const choisies = () =>
  questions.flatMap((question) => /** @type {HTMLInputElement[]} */ ([...question.querySelectorAll("input:checked")]));

/** @param {Element} choix @returns {HTMLElement} */
const texte = (choix) => /** @type {HTMLElement} */ (document.querySelector(`[data-reponse="${choix.id}"]`));

function dire() {
  const reponses = choisies();
  for (const suite of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-reponse]")))
    suite.hidden = !reponses.some((choix) => texte(choix) === suite);
  const reste = questions.length - reponses.length;
  const gravite = Math.max(0, ...reponses.map((choix) => GRAVITE.indexOf(choix.dataset.suite ?? "")));
  const suite = GRAVITE[gravite];
  const modele = document.querySelector(`template[data-conclusion="${suite}"]`);
  if (reste && suite !== "hors_clas")
    mot.textContent = reste === 1 ? "Encore une question." : `Encore ${reste} questions.`;
  else if (modele instanceof HTMLTemplateElement) mot.replaceChildren(modele.content.cloneNode(true));
  const aVoir = reponses.filter((choix) => choix.dataset.suite !== "clas");
  points.hidden = !aVoir.length;
  points.replaceChildren(
    ...aVoir.map((choix) => {
      const ligne = document.createElement("li");
      ligne.textContent = texte(choix).textContent;
      return ligne;
    }),
  );
}

document.querySelector(".concerne")?.addEventListener("change", dire);
dire();
