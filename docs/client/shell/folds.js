/** The lists that are folded on a phone stand open in their column on a wide screen, and everything is open on paper. */
export function setUpFolds() {
  const wide = matchMedia("(min-width: 64em)");
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-large-ouvert]"));
  const follow = () => {
    for (const fold of folds) fold.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
}
