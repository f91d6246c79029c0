// The calculator on Pyodide as it comes: sources, the whole library, no check. It speaks as client/worker/calculateur.js.
let page;

async function demarrer({ manifeste, reglement, calendrier }) {
  const [{ base, wheel }, regles, jours] = await Promise.all([
    fetch(manifeste).then((reponse) => reponse.json()),
    fetch(reglement).then((reponse) => reponse.text()),
    fetch(calendrier).then((reponse) => reponse.text()),
  ]);
  const situer = (nom) => new URL(nom, manifeste).href;
  const { loadPyodide } = await import(situer(`${base}pyodide.mjs`));
  const [pyodide, archive] = await Promise.all([
    loadPyodide({ indexURL: situer(base) }),
    fetch(situer(wheel)).then((reponse) => reponse.arrayBuffer()),
  ]);
  pyodide.unpackArchive(archive, "wheel");
  page = pyodide.pyimport("calculator.page");
  page.preparer(regles, jours);
  postMessage({ sujet: "pret" });
}

function juger({ id, dossier, le }) {
  const reponse = JSON.parse(page.repondre(dossier, le));
  const rapports = { verifier: page.rapport("verifier", dossier, le), estimer: page.rapport("estimer", dossier, le) };
  postMessage({ sujet: "reponse", id, reponse, rapports });
}

addEventListener("message", async ({ data }) => {
  try {
    if (data.sujet === "demarrer") await demarrer(data);
    else juger(data);
  } catch (erreur) {
    postMessage({ sujet: "echec", id: null, motif: String(erreur) });
  }
});
