/** Only in a preview (`clas servir --suivre`): the page reloads when it has changed, and says what stops it from changing. */

/** @param {string} texte */
function montrer(texte) {
  document.querySelector("#apercu-erreur")?.remove();
  if (!texte) return;
  const boite = document.createElement("pre");
  boite.id = "apercu-erreur";
  boite.setAttribute("role", "alert");
  boite.textContent = `Cette page n’est pas à jour\u202f: le site n’a pas pu être construit.\n\n${texte}`;
  Object.assign(boite.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    zIndex: "1000",
    maxHeight: "50vh",
    margin: "0",
    padding: "1rem",
    overflow: "auto",
    background: "#5c1010",
    color: "#ffffff",
    fontSize: "14px",
    whiteSpace: "pre-wrap",
  });
  document.body.append(boite);
}

async function suivre() {
  let version = -1;
  let erreur = "";
  for (;;) {
    try {
      const question = new URLSearchParams({ version: String(version), erreur });
      const reponse = await fetch(`/__apercu/nouvelles?${question}`, { cache: "no-store" });
      /** @type {{version: number, erreur: string}} */
      const nouvelles = await reponse.json();
      if (version >= 0 && nouvelles.version !== version) return location.reload();
      version = nouvelles.version;
      if (nouvelles.erreur !== erreur) montrer(nouvelles.erreur);
      erreur = nouvelles.erreur;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

suivre();
