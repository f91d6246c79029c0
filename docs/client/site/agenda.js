/** The address of a calendar to subscribe to: whole, since an agenda knows nothing of this page; with a copy button. */

import { brancherCopie } from "./copier.js";

for (const zone of document.querySelectorAll("[data-agenda]")) {
  const lien = zone.querySelector("a");
  const bouton = zone.querySelector("button");
  const statut = zone.querySelector("[role=status]");
  if (!lien || !bouton || !statut) continue;
  lien.textContent = lien.href;
  brancherCopie(bouton, statut, lien);
}
