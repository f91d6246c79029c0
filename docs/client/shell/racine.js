/**
 * For the page of an unknown address, which no relative address can serve: it is shown at any depth. Its addresses start at the host's
 * root; where the site stands below, they are mended from this file's own address. The page asks for it at several depths, and the
 * first that answers does it.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { pathname } = new URL("../../", script.src);
  const page = document.documentElement;
  if (pathname === "/" || page.dataset.racine) return;
  page.dataset.racine = pathname;

  /** @param {Element} element @param {"href" | "src"} attribute */
  const address = (element, attribute) => pathname + element.getAttribute(attribute)?.slice(1);
  for (const element of document.querySelectorAll("[href^='/']"))
    element.setAttribute("href", address(element, "href"));
  for (const failed of /** @type {NodeListOf<HTMLScriptElement>} */ (document.querySelectorAll("script[src^='/']"))) {
    const again = document.createElement("script");
    again.type = failed.type;
    again.async = false;
    again.src = address(failed, "src");
    failed.replaceWith(again);
  }
})();
