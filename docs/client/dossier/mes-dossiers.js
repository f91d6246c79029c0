// « Mes dossiers »: the dossiers on this device, and all that can be done with them.
import { un } from "../verifier/dom.js";
import { lireCampagnes } from "./liste/campagnes.js";
import { brancherEffacement } from "./liste/effacement.js";
import { brancherListe } from "./liste/liste.js";
import { brancherOuvertureAilleurs } from "./liste/ouverture.js";

const racine = un(document, "[data-mes-dossiers]");
const campagnes = lireCampagnes(document);
for (const element of document.querySelectorAll("[data-avec-script]")) element.removeAttribute("hidden");
for (const { lien } of campagnes.values()) lien.href = `${lien.href}#nouveau`;
const montrer = brancherListe(racine, campagnes);
brancherOuvertureAilleurs(racine, campagnes);
brancherEffacement(un(document, "[data-effacement]"), montrer);
