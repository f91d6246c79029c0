/**
 * Runs before the first paint, as a classic script: the chosen appearance must not flash.
 * The site's root is found from this file's own address, so that a site under a sub-path works.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../../", script.src);

  document.documentElement.classList.replace("no-js", "js");

  let choice = null;
  try {
    choice = localStorage.getItem(`${root.pathname}.apparence`);
  } catch {
    // Storage is forbidden: follow the device.
  }
  if (choice === "sombre" || choice === "claire") document.documentElement.dataset.apparence = choice;
})();
