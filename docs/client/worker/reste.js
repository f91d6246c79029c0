// The whole standard library, read at once: Python waits for it in the middle of an `import`.

/**
 * @param {string} adresse
 * @returns {Uint8Array}
 */
export function lireAussitot(adresse) {
  const requete = new XMLHttpRequest();
  requete.open("GET", adresse, false);
  requete.responseType = "arraybuffer";
  requete.send();
  if (requete.status !== 200)
    throw new Error(`${adresse} n’a pas pu être chargé (réponse ${requete.status} du serveur)`);
  return new Uint8Array(requete.response);
}
