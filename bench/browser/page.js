// The page of measures: starts a worker and takes the time, or asks it once.
const situer = (nom) => new URL(nom, location.href).href;

const erreur = (texte) => { throw new Error(texte); };

// Starts a worker that speaks as ours does; from nothing to the first answer, in milliseconds.
globalThis.start = ({ worker, manifeste, dossier, le }) => new Promise((resolve, reject) => {
  const debut = performance.now();
  const python = new Worker(situer(worker), { type: "module" });
  python.addEventListener("error", ({ message }) => reject(new Error(message)));
  python.addEventListener("message", ({ data }) => {
    if (data.sujet === "pret") python.postMessage({ sujet: "juger", id: 1, dossier, le });
    if (data.sujet === "echec") reject(new Error(data.motif));
    if (data.sujet !== "reponse") return;
    resolve(data.reponse.verification ? performance.now() - debut : erreur(JSON.stringify(data.reponse)));
  });
  const [reglement, calendrier] = ["reglement.json", "calendrier.json"].map(situer);
  python.postMessage({ sujet: "demarrer", manifeste: situer(manifeste), reglement, calendrier });
});

// Asks a worker once.
globalThis.ask = ({ worker, ...demande }) => new Promise((resolve, reject) => {
  const python = new Worker(situer(worker), { type: "module" });
  python.addEventListener("error", ({ message }) => reject(new Error(message)));
  python.addEventListener("message", ({ data }) => resolve(data));
  python.postMessage(demande);
});
