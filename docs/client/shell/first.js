/**
 * Runs before the first paint, as a classic script: Material's bundle expects these globals, and the chosen appearance must not flash.
 * The site's root is found from this file's own address, so that a site under a sub-path works.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../../", script.src);
  const key = (/** @type {string} */ name, /** @type {URL} */ scope) => `${scope.pathname}.${name}`;

  Object.assign(window, {
    __md_scope: root,
    __md_hash: (/** @type {string} */ text) =>
      [...text].reduce((sum, char) => ((sum << 5) - sum + char.charCodeAt(0)) | 0, 0),
    __md_get: (/** @type {string} */ name, store = localStorage, scope = root) =>
      JSON.parse(store.getItem(key(name, scope)) ?? "null"),
    __md_set: (/** @type {string} */ name, /** @type {unknown} */ value, store = localStorage, scope = root) => {
      try {
        store.setItem(key(name, scope), JSON.stringify(value));
      } catch {
        // A full or forbidden storage only costs the memory of a preference.
      }
    },
  });

  document.documentElement.classList.replace("no-js", "js");

  let choice = null;
  try {
    choice = localStorage.getItem(key("apparence", root));
  } catch {
    // Storage is forbidden: follow the device.
  }
  const sheet = /** @type {HTMLLinkElement | null} */ (document.getElementById("feuille-sombre"));
  if (sheet && choice === "sombre") sheet.media = "screen";
  if (sheet && choice === "claire") sheet.media = "not all";
})();
