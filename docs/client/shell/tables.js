/** A table's region, or a piece of code, is a tab stop only while it has something to scroll. */
export function setUpTables() {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const region of document.querySelectorAll(".table-large, pre > code")) watch.observe(region);
}
