/** The pieces of code to copy, with the address of this very site and the department that the reader comes from. */

import { brancherCopie } from "./copier.js";

const EXEMPLE = "isere";
const racine = new URL("../../", location.href);
const demande = new URLSearchParams(location.search).get("departement") ?? EXEMPLE;
const departement = /^[a-z][a-z0-9-]*$/.test(demande) ? demande : EXEMPLE;

for (const zone of document.querySelectorAll("[data-reprendre]")) {
  const code = zone.querySelector("code");
  const bouton = zone.querySelector("button");
  const statut = zone.querySelector("[role=status]");
  if (!code || !bouton || !statut) continue;
  code.textContent = (code.textContent ?? "")
    .replace("https://ADRESSE-DE-CE-SITE/", racine.href)
    .replace(`/${EXEMPLE}/`, `/${departement}/`);
  brancherCopie(bouton, statut, code);
}

const apercu = document.querySelector("[data-apercu]");
if (apercu instanceof HTMLAnchorElement) apercu.href = new URL(`${departement}/integrer/`, racine).href;
const note = document.querySelector("[data-departement-choisi]");
if (note && departement !== EXEMPLE) note.remove();
