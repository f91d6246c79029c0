// Put into the page of the check: answers one thing after the other, and tells how long the verdict takes to be there.
(() => {
  const tour = { lu: 0, parti: 0, revenu: 0 };

  // When the form is read and the question leaves; when the answer is back.
  for (const genre of [globalThis.Worker, globalThis.MessagePort]) {
    const { postMessage: envoyer, addEventListener: suivre } = genre.prototype;
    genre.prototype.postMessage = function (message, ...suite) {
      const juger = message?.sujet === "juger";
      if (juger) tour.lu = performance.now();
      envoyer.call(this, message, ...suite);
      if (juger) tour.parti = performance.now();
    };
    genre.prototype.addEventListener = function (nom, action, ...suite) {
      const noter = (evenement) => {
        if (evenement.data?.sujet === "reponse") tour.revenu = performance.now();
        return action.call(this, evenement);
      };
      suivre.call(this, nom, nom === "message" ? noter : action, ...suite);
    };
  }

  const image = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const donner = (controle, valeur) => {
    if (controle.type === "radio") return controle.click();
    controle.value = valeur;
    controle.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const mesurer = (zone, controle, valeur) =>
    new Promise((resolve, reject) => {
      const garde = setTimeout(() => reject(new Error("no verdict")), 20_000);
      let debut = 0;
      addEventListener("input", ({ timeStamp }) => { debut = timeStamp; }, { capture: true, once: true });
      new MutationObserver(async (_, observateur) => {
        observateur.disconnect();
        clearTimeout(garde);
        const montre = performance.now();
        const { lu, parti, revenu } = tour;
        const [lecture, calcul, rendu] = [lu - debut, revenu - parti, montre - revenu];
        resolve({ lecture, calcul, rendu, verdict: montre - debut, image: (await image()) - debut });
      }).observe(zone, { childList: true, subtree: true, characterData: true, attributes: true });
      donner(controle, valeur);
    });

  // `reponses`: in turn, which control and what is answered there.
  globalThis.repondre = async ({ reponses, fois, repos }) => {
    const zone = document.querySelector("[data-verification]");
    const mesures = [];
    for (let i = 0; i < fois; i += 1) {
      const [selecteur, valeur] = reponses[i % reponses.length];
      mesures.push(await mesurer(zone, document.querySelector(selecteur), valeur));
      await new Promise((resolve) => { setTimeout(resolve, repos); });
    }
    return mesures;
  };
})();
