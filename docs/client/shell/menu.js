/** The menu of a narrow screen: a disclosure whose closed links leave the tab order (they are not displayed). */
export function setUpMenu() {
  const button = document.querySelector(".outil-menu");
  const menu = document.getElementById("menu");
  if (!(button instanceof HTMLButtonElement) || !menu) return;

  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  const setOpen = (/** @type {boolean} */ open) => button.setAttribute("aria-expanded", String(open));

  button.addEventListener("click", () => setOpen(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    setOpen(false);
    button.focus();
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Node} */ (event.target);
    if (isOpen() && !menu.contains(target) && !button.contains(target)) setOpen(false);
  });
}
