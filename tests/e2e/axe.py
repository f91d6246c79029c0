"""axe-core over a page that is open in the browser."""

from playwright.sync_api import Page

from publisher.place import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async (rules) => {
  const settled = async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((animation) => animation.finished));
  };
  await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, 5000))]);
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
  const { violations } = await axe.run(document, options);
  const why = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} | ${node.target.join(" ")} | ${why(node)}`));
}"""


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """One line a fault: the rule, where, and why; of `rules` only, or of all. Empty when axe has nothing to say.

    Colours that are still changing are waited for; not for ever: a browser can stop drawing.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text("utf-8") + "\n;undefined")
    found: list[str] = page.evaluate(RUN, rules)
    return found
