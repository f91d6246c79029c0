"""A reader who has a keyboard and nothing else."""

from playwright.sync_api import Locator, Page, expect

PAS_MAX = 300


class Clavier:
    """Moves by Tab, and answers what has the focus."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def aller(self, cible: Locator) -> None:
        """Press Tab until `cible` has the focus; fails when no Tab leads there."""
        voulue = cible.element_handle()
        for _ in range(PAS_MAX):
            if self.page.evaluate("cible => document.activeElement === cible", voulue):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab leads to {cible}")

    def ecrire(self, cible: Locator, texte: str) -> None:
        """Type `texte` into a field."""
        self.aller(cible)
        self.page.keyboard.type(texte)

    def choisir(self, cible: Locator, valeur: str) -> None:
        """Go down a list to the choice whose value is `valeur`."""
        self.aller(cible)
        for _ in range(cible.get_by_role("option").count()):
            if cible.input_value() == valeur:
                return
            self.page.keyboard.press("ArrowDown")
        expect(cible).to_have_value(valeur)

    def repondre(self, question: Locator, reponse: str) -> None:
        """Answer a question « Oui » or « Non »: Tab enters its choices, the arrows move between them."""
        self.aller(question.get_by_role("radio", name="Oui", exact=True))
        self.page.keyboard.press("Space" if reponse == "Oui" else "ArrowDown")
        expect(question.get_by_role("radio", name=reponse, exact=True)).to_be_checked()

    def cocher(self, case: Locator) -> None:
        """Tick a box."""
        self.aller(case)
        self.page.keyboard.press("Space")
        expect(case).to_be_checked()

    def presser(self, bouton: Locator) -> None:
        """Press a button."""
        self.aller(bouton)
        self.page.keyboard.press("Enter")
