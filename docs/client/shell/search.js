/**
 * Search in a native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back.
 * Material's script still fetches the index, asks its worker and fills the list; it keeps its state in the hidden #__search box.
 */
export function setUpSearch() {
  const dialog = document.getElementById("recherche");
  const state = document.getElementById("__search");
  if (!(dialog instanceof HTMLDialogElement) || !(state instanceof HTMLInputElement)) return;
  const query = dialog.querySelector("input");
  const list = dialog.querySelector("ol");

  const open = () => {
    if (!dialog.open) dialog.showModal();
    query?.focus();
    query?.select();
  };
  for (const opener of document.querySelectorAll("[data-ouvre=recherche]")) opener.addEventListener("click", open);
  dialog.querySelector("[data-ferme]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    if (state.checked) state.click();
  });
  // Material hides results behind tabindex=-1 and reaches them by arrows only; both ways must work.
  if (list) new MutationObserver(() => freeFocus(list)).observe(list, { childList: true });
  // A link « ?q=mot » opens the search with its word.
  if (new URLSearchParams(location.search).has("q")) open();
}

/** @param {HTMLElement} list */
function freeFocus(list) {
  for (const stop of list.querySelectorAll("[tabindex='-1']")) stop.removeAttribute("tabindex");
  for (const heading of list.querySelectorAll("h1, h2")) {
    const title = document.createElement("p");
    title.className = heading.tagName === "H1" ? "resultat-page" : "resultat-passage";
    title.append(...heading.childNodes);
    heading.replaceWith(title);
  }
}
