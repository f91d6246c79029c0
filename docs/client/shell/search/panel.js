/** The open search: what is typed is asked of each shard as soon as it is there, and what is found is shown and told. */
import { setUpArrows } from "./arrows.js";
import { Library } from "./library.js";
import { show } from "./results.js";
import { tell } from "./status.js";

/**
 * Resolves when the shards have been asked for what is in the field.
 * @param {HTMLDialogElement} dialog @param {import("./types.js").Manifest} manifest
 * @param {URL} root the site's @param {string} department slug of the reader's, or ""
 */
export async function start(dialog, manifest, root, department) {
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (dialog.querySelector(selector));
  const field = /** @type {HTMLInputElement} */ (part("input[type=search]"));
  const former = /** @type {HTMLInputElement} */ (part("#recherche-passees"));
  const everywhere = /** @type {HTMLInputElement} */ (part("#recherche-partout"));
  const status = part("[role=status]");
  const results = part(".recherche-resultats");
  const library = new Library(manifest, root, department);
  let turn = 0;

  const answer = async () => {
    const mine = ++turn;
    const question = field.value.trimStart();
    const scope = { former: former.checked, everywhere: everywhere.checked };
    for await (const { groups, complete, ...how } of library.ask(question, scope)) {
      if (mine !== turn) return;
      if (!complete || how.loosely) show(results, groups, root);
      if (complete) status.textContent = tell(question, groups, { ...how, department: library.department });
    }
  };

  part("[data-passees]").hidden = !manifest.departements[department]?.passees;
  field.addEventListener("input", answer);
  for (const box of [former, everywhere]) box.addEventListener("change", answer);
  setUpArrows(dialog, field);
  await answer();
}
