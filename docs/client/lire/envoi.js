// The answer on its way: read again, copied, opened in the agent's own mail, saved as a text. Nothing is sent from here.
import { adresseCourriel } from "../dossier/deposer/message.js";
import { copier } from "../dossier/documents/copie.js";
import { donnerFichier } from "../dossier/documents/fichier.js";
import { un } from "../verifier/dom.js";
import { compte } from "../verifier/textes.js";
import { composer, courrielDe } from "./manque.js";

/** Beyond, mail programs cut what an address brings along. */
const ADRESSE_MAX = 1900;
const COLLEZ = "Bonjour,\n\n(Collez ici la liste\u202f: elle vient d’être copiée.)\n";

/**
 * @param {HTMLElement} zone
 * @returns {(lu: import("./manque.js").Lu, carnet: import("./notes.js").Carnet) => () => void} shows the answer for a dossier; what comes back writes it anew
 */
export function creerEnvoi(zone) {
  const statut = un(zone, "[data-statut-envoi]");
  const apercu = un(zone, "pre");
  const nombre = un(zone, "[data-nombre]");
  const lien = un(zone, "[data-courriel]", HTMLAnchorElement);
  const adresse = un(zone, "#adresse-porteur", HTMLInputElement);
  const generale = un(zone, "#question-generale", HTMLTextAreaElement);
  /** @type {import("./manque.js").Lu | null} */
  let lu = null;
  /** @type {import("./notes.js").Carnet | null} */
  let carnet = null;
  let reponse = { sujet: "", corps: "", nombre: 0 };
  let tropLong = false;

  const montrer = () => {
    if (!lu || !carnet) return;
    reponse = composer(lu, carnet.lire());
    apercu.textContent = `${reponse.sujet}\n\n${reponse.corps}`;
    const mots = reponse.nombre
      ? `${compte(reponse.nombre, "point")} dans la liste.`
      : "Rien dans la liste pour l’instant.";
    if (nombre.textContent !== mots) nombre.textContent = mots;
    un(zone, "[data-general-papier]").textContent = generale.value;
    const entiere = adresseCourriel(adresse.value.trim(), reponse.sujet, reponse.corps);
    tropLong = entiere.length > ADRESSE_MAX;
    lien.href = tropLong ? adresseCourriel(adresse.value.trim(), reponse.sujet, COLLEZ) : entiere;
  };

  generale.addEventListener("input", () => carnet?.ecrire({ generale: generale.value }));
  adresse.addEventListener("input", () => carnet?.ecrire({ adresse: adresse.value }));
  lien.addEventListener("click", () => {
    if (tropLong)
      copier(
        reponse.corps,
        statut,
        "La liste est longue\u202f: elle est copiée. Collez-la dans le message qui s’ouvre.",
      );
  });
  un(zone, "[data-copier-liste]").addEventListener("click", () =>
    copier(`${reponse.sujet}\n\n${reponse.corps}`, statut, "La liste est copiée. Collez-la dans votre messagerie."),
  );
  un(zone, "[data-texte]").addEventListener("click", () => {
    if (!lu) return;
    const texte = new Blob([`${reponse.sujet}\n\n${reponse.corps}`], { type: "text/plain" });
    donnerFichier(texte, `ce-qui-manque-${lu.verification.departement}-${lu.verification.campagne}.txt`);
    statut.textContent = "La liste est enregistrée dans un fichier, sur votre appareil.";
  });
  un(zone, "[data-imprimer-lecture]").addEventListener("click", () => print());

  return (nouveau, sien) => {
    lu = nouveau;
    carnet = sien;
    const notes = sien.lire();
    const dite = courrielDe(nouveau.contenu);
    generale.value = notes.generale;
    adresse.value = notes.adresse ?? dite;
    un(zone, "#adresse-porteur-aide").textContent = dite
      ? "Le dossier donne cette adresse dans ses réponses à un questionnaire."
      : "Le dossier n’en donne pas\u202f: reprenez celle du message par lequel vous l’avez reçu.";
    statut.textContent = "";
    montrer();
    return montrer;
  };
}
