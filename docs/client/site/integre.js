/** A page within another site: its links to other pages open a tab of their own, since only this one may stand in a frame. */

import { setUpFolds } from "../shell/folds.js";
import { setUpTables } from "../shell/tables.js";

setUpFolds();
setUpTables();

document.addEventListener(
  "click",
  (evenement) => {
    const lien = evenement.target instanceof Element ? evenement.target.closest("a[href]") : null;
    if (!(lien instanceof HTMLAnchorElement)) return;
    const ici = lien.origin === location.origin && lien.pathname === location.pathname;
    if (ici || lien.protocol === "blob:") return;
    lien.target = "_blank";
    lien.relList.add("noopener");
  },
  { capture: true },
);
