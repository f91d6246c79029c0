/**
 * Material reacts to single keys (/ s f n p . ,) anywhere on the page, against WCAG 2.1.4. It listens on window: no key goes on to it;
 * every field, button and panel of ours keeps its own.
 */
export function setUpKeys() {
  document.addEventListener("keydown", (event) => event.stopPropagation());
}
