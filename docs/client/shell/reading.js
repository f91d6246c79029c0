/** « Sur cette page » marks the part being read: the last heading above the upper third of the screen. */
export function setUpReading() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".sommaire a[href^='#']"));
  const parts = [...links].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const read = parts.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const part of parts) {
      if (part === read) part.link.setAttribute("aria-current", "location");
      else part.link.removeAttribute("aria-current");
    }
  };
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const { heading } of parts) watch.observe(heading);
}
