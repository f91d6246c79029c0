// The step « bilan »: the department's own form, where it publishes one.
import { brancherFormulaire } from "./formulaire.js";

/** @type {import("../registre.js").Brancher} */
export async function brancher(section, contexte) {
  await brancherFormulaire(section, contexte);
}
