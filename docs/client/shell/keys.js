/**
 * Material reacts to single keys (/ s f n p . ,) anywhere on the page, against WCAG 2.1.4, closes its search on Tab and takes the focus on
 * any other key. It listens on window: only the keys that its list of results needs go on to it; every field and button keeps its own.
 */
const SEARCH_KEYS = ["ArrowDown", "ArrowUp", "Enter"];

export function setUpKeys() {
  document.addEventListener("keydown", (event) => {
    if (!SEARCH_KEYS.includes(event.key)) event.stopPropagation();
  });
}
