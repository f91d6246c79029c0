/** « Près de moi »: where the device is, on the map of the page; nothing leaves the device. */

/** As far from a shape, in units of the map (1.5 km each), a place may be: coasts and rounded borders. */
const MARGE = 6;
const PAS = 3;

/** @param {SVGSVGElement} carte @param {GeolocationCoordinates} ici */
function placer(carte, { latitude, longitude }) {
  const { x0, kx, y0, ky } = /** @type {{[nom: string]: string}} */ ({ ...carte.dataset });
  const angle = Math.PI / 180;
  const point = carte.createSVGPoint();
  point.x = Number(x0) + Number(kx) * longitude * angle;
  point.y = Number(y0) + Number(ky) * Math.log(Math.tan(Math.PI / 4 + (latitude * angle) / 2));
  return point;
}

/** @param {SVGPathElement} forme @param {DOMPoint} point */
function distance(forme, point) {
  let reste = Number.POSITIVE_INFINITY;
  for (let i = 0; i < forme.getTotalLength(); i += PAS) {
    const bord = forme.getPointAtLength(i);
    reste = Math.min(reste, Math.hypot(bord.x - point.x, bord.y - point.y));
  }
  return reste;
}

/** The number of the département at this place; undefined off the map.
 * @param {SVGSVGElement} carte @param {GeolocationCoordinates} ici */
function trouver(carte, ici) {
  const point = placer(carte, ici);
  const formes = /** @type {SVGPathElement[]} */ ([...carte.querySelectorAll("path[data-code]")]);
  const dedans = formes.find((forme) => forme.isPointInFill(point));
  if (dedans) return dedans.dataset.code;
  const [pres] = formes
    .map((forme) => ({ forme, loin: distance(forme, point) }))
    .filter(({ loin }) => loin <= MARGE)
    .sort((a, b) => a.loin - b.loin);
  return pres?.forme.dataset.code;
}

const carte = document.querySelector(".carte svg");
const bouton = document.querySelector("button.pres-de-moi");
const champ = document.querySelector("#chercher-departement");
const annonce = document.querySelector(".chercher-resultat");

if (carte instanceof SVGSVGElement && bouton instanceof HTMLElement && champ instanceof HTMLInputElement) {
  if ("geolocation" in navigator)
    for (const element of document.querySelectorAll(".pres-de-moi")) element.removeAttribute("hidden");
  const dire = (/** @type {string} */ texte) => annonce?.replaceChildren(texte);
  bouton.addEventListener("click", () => {
    dire("Votre appareil cherche sa position…");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const code = trouver(carte, coords);
        if (!code) return dire("Cet endroit n’est pas sur la carte\u202f: choisissez votre département dans la liste.");
        champ.value = code;
        champ.dispatchEvent(new Event("input"));
        annonce?.append(" D’après votre position, à quelques kilomètres près.");
      },
      () => dire("Votre appareil ne dit pas où il est\u202f: écrivez le nom, le numéro ou le code postal."),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
}
