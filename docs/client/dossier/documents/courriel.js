// The e-mail to send: prepared, never sent. No address of a page can join a file to it.

/**
 * @param {import("./types.js").Questionnaire} questionnaire
 * @param {import("./types.js").Dossier} dossier
 * @returns {string} a `mailto:` address
 */
export function preparerCourriel({ titre, courriel }, dossier) {
  const nom = dossier.structure?.nom;
  const projet = dossier.projet?.intitule;
  const objet = [titre, nom].filter(Boolean).join(" – ");
  const corps = [
    "Bonjour,",
    "",
    `Veuillez trouver ci-joint le document « ${titre} », complété et signé${projet ? `, pour notre projet « ${projet} »` : ""}.`,
    "",
    "Cordialement,",
    nom ?? "",
  ].join("\r\n");
  return `mailto:${courriel}?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(corps)}`;
}
