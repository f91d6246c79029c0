/** What is folded: lists stand open in their column on a wide screen, everything is open on paper, and what a link leads to is. */
export function setUpFolds() {
  const wide = matchMedia("(min-width: 64em)");
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-large-ouvert]"));
  const follow = () => {
    for (const fold of folds) fold.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
  addEventListener("hashchange", unfoldTarget);
  unfoldTarget();
  setUpPaper();
}

/** Open what hides the target of the address. */
function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest("details:not([open])");
  if (!target || !(closed instanceof HTMLDetailsElement)) return;
  closed.open = true;
  unfoldTarget();
  target.scrollIntoView();
}

function setUpPaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")].map(
      (e) => /** @type {HTMLDetailsElement} */ (e),
    );
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
