// A message to the Caf, ready to read again: copied, or opened in the reader's own mail. Nothing is sent from here.
import { el, icone } from "../../verifier/dom.js";
import { provenance } from "../../verifier/morceaux.js";
import { copier } from "../documents/copie.js";

/**
 * @typedef {{role: string, nom: string | null, courriel: string | null, telephone: string | null}} Contact
 * @typedef {{sujet: string, corps: string, contact: Contact | null, sources: import("../../verifier/types.js").Source[]}} Message
 */

/**
 * @param {Message} message
 * @param {import("../../verifier/morceaux.js").Reperes} reperes
 * @param {string} nom ends the names of the buttons: what the message is about
 */
export function rendreMessage({ sujet, corps, contact, sources }, reperes, nom) {
  const statut = el("p", { role: "status", class: "mention" });
  const bouton = el(
    "button",
    { type: "button", class: "bouton bouton-discret", "aria-label": `Copier le message\u202f: ${nom}` },
    "Copier",
  );
  bouton.addEventListener("click", () =>
    copier(`${sujet}\n\n${corps}`, statut, "Le message est copié. Collez-le dans votre messagerie."),
  );
  return el(
    "details",
    { class: "message" },
    el("summary", {}, `Message prêt\u202f: ${sujet}`),
    destinataire(contact),
    el("p", {}, el("strong", {}, "Objet\u202f: "), sujet),
    el("pre", { class: "message-corps", tabindex: 0, role: "group", "aria-label": "Texte du message" }, corps),
    el("p", { class: "actions" }, bouton, " ", versMessagerie({ sujet, corps, contact }, nom)),
    statut,
    sources.length ? provenance("D’où vient cette citation\u202f?", sources, reperes) : null,
  );
}

/** @param {Contact | null} contact */
function destinataire(contact) {
  if (!contact)
    return el(
      "p",
      {},
      el("strong", {}, "À\u202f: "),
      "non précisé. Aucun document publié ne nomme de contact\u202f; demandez à votre Caf.",
    );
  const nom = [contact.nom, contact.role].filter(Boolean).join(", ");
  const suite = contact.courriel
    ? ` (${contact.courriel})`
    : contact.telephone
      ? `. Courriel non précisé\u202f; téléphone\u202f: ${contact.telephone}`
      : ". Courriel et téléphone non précisés dans les documents publiés.";
  return el("p", {}, el("strong", {}, "À\u202f: "), `${nom}${suite}`);
}

/** @param {Pick<Message, "sujet" | "corps" | "contact">} message @param {string} nom */
function versMessagerie({ sujet, corps, contact }, nom) {
  const adresse = adresseCourriel(contact?.courriel ?? "", sujet, corps);
  return el(
    "a",
    { class: "bouton bouton-discret", href: adresse, "aria-label": `Ouvrir dans ma messagerie\u202f: ${nom}` },
    icone("courriel"),
    " Ouvrir dans ma messagerie",
  );
}

/** @param {string} a @param {string} sujet @param {string} corps */
export function adresseCourriel(a, sujet, corps) {
  return `mailto:${a}?subject=${encodeURIComponent(sujet)}&body=${encodeURIComponent(corps.replaceAll("\n", "\r\n"))}`;
}
