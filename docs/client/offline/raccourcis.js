/** The shortcuts of the installed site (« ./?pour=verifier ») lead to the department that was last read. */
import { RACINE } from "./travailleur.js";

const SUITES = /** @type {{[pour: string]: string}} */ ({
  verifier: "verifier/",
  dates: "#dates",
  seances: "dossier/#seances",
});

export function suivreRaccourci() {
  const suite = SUITES[new URLSearchParams(location.search).get("pour") ?? ""];
  if (suite === undefined) return;
  try {
    const departement = localStorage.getItem(`${RACINE.pathname}.departement`);
    if (departement) location.replace(new URL(`${departement}/${suite}`, RACINE));
  } catch {
    // Storage is forbidden: the home page is shown.
  }
}
