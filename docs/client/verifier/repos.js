// What is done in advance, for a reader who stays on a page; not where it would cost them.

/** Milliseconds after the page is there: what it shows comes first. */
const REPOS = 4_000;
const LENTES = ["slow-2g", "2g", "3g"];

/** Whether the reader spares their data, or the network is slow, as far as the browser tells. */
function epargner() {
  const { connection } = /** @type {{connection?: {saveData?: boolean, effectiveType?: string}}} */ (navigator);
  return Boolean(connection?.saveData) || LENTES.includes(connection?.effectiveType ?? "");
}

/** @param {() => void} action once, when the page is there and looked at and nothing else happens */
export function auRepos(action) {
  const agir = () => {
    if (document.visibilityState === "visible" && !epargner()) action();
  };
  const attendre = () => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(agir), REPOS);
  if (document.readyState === "complete") attendre();
  else addEventListener("load", attendre, { once: true });
}
