/** The appearance: « automatique » follows the device, the two others hold until changed. The dark sheet's media is the only switch. */
const MEDIA = /** @type {Record<string, string>} */ ({
  automatique: "screen and (prefers-color-scheme: dark)",
  claire: "not all",
  sombre: "screen",
});

export function setUpScheme() {
  const group = document.querySelector(".apparence");
  const sheet = document.getElementById("feuille-sombre");
  if (!group || !(sheet instanceof HTMLLinkElement)) return;

  const key = `${new URL("../../", import.meta.url).pathname}.apparence`;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("input"));
  for (const box of boxes) {
    box.checked = MEDIA[box.value] === sheet.media;
    box.addEventListener("change", () => {
      sheet.media = MEDIA[box.value] ?? "";
      try {
        localStorage.setItem(key, box.value);
      } catch {
        // The choice then lasts for this page only.
      }
    });
  }
}
