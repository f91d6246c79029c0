/**
 * Search in a native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back.
 * Nothing of the search itself, code or index, is fetched before the dialog opens.
 */
const WAITING = "La recherche se prépare…";
const FAILED =
  "La recherche n’a pas pu être chargée. Vérifiez votre connexion, fermez cette fenêtre et ouvrez-la à nouveau.";

export function setUpSearch() {
  const dialog = document.getElementById("recherche");
  const field = dialog?.querySelector("input[type=search]");
  const status = dialog?.querySelector("[role=status]");
  if (!(dialog instanceof HTMLDialogElement) || !(field instanceof HTMLInputElement) || !status) return;
  const root = new URL("../../", import.meta.url);
  const department = remember(`${root.pathname}.departement`, dialog.dataset.departement);

  /** @type {Promise<void> | undefined} */
  let ready;
  const open = () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    if (!ready) status.textContent = WAITING;
    ready ??= load(dialog, root, department).catch(() => {
      ready = undefined;
      status.textContent = FAILED;
    });
  };
  for (const opener of document.querySelectorAll("[data-ouvre=recherche]")) opener.addEventListener("click", open);
  dialog.querySelector("[data-ferme]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest("a")) dialog.close();
  });
  // A link « ?q=mot » opens the search with its word.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    field.value = asked;
    open();
  }
}

/**
 * @param {HTMLDialogElement} dialog @param {URL} root @param {string} department
 */
async function load(dialog, root, department) {
  const [answer, { start }] = await Promise.all([
    fetch(new URL("search/manifest.json", root)),
    import("./search/panel.js"),
  ]);
  if (!answer.ok) throw new Error(`search: ${answer.status}`);
  await start(dialog, await answer.json(), root, department);
}

/**
 * The department of this page, else of the last one that had any; "" when there was none.
 * @param {string} key @param {string | undefined} here
 */
function remember(key, here) {
  try {
    if (here) localStorage.setItem(key, here);
    return here ?? localStorage.getItem(key) ?? "";
  } catch {
    return here ?? ""; // Storage is forbidden: this page only.
  }
}
