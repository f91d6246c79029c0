/** The appearance: « automatique » follows the device, the two others hold until changed. The page's own element says which. */
export function setUpScheme() {
  const group = document.querySelector(".apparence");
  if (!group) return;

  const page = document.documentElement;
  const key = `${new URL("../../", import.meta.url).pathname}.apparence`;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("input"));
  for (const box of boxes) {
    box.checked = box.value === (page.dataset.apparence ?? "automatique");
    box.addEventListener("change", () => {
      if (box.value === "automatique") delete page.dataset.apparence;
      else page.dataset.apparence = box.value;
      try {
        localStorage.setItem(key, box.value);
      } catch {
        // The choice then lasts for this page only.
      }
    });
  }
}
