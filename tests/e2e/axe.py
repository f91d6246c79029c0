"""axe-core over a page that is open in the browser."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map((node) => `${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ")}`),
  }));
}"""


def violations(page: Page) -> list[str]:
    """One line a fault: the rule, where, and why. Empty when axe has nothing to say."""
    page.evaluate(SCRIPT.read_text("utf-8") + "\n;undefined")
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return [f"{fault['id']} | {node}" for fault in found for node in fault["nodes"]]
