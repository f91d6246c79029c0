"""The rule about weeks, wherever a count of weeks is shown beside it."""

from calculator.regles import Reglement


def minimum_semaines(reglement: Reglement) -> int:
    """Weeks that the campaign asks for; 0 where it asks for none."""
    regle = next((r for r in reglement.regles if r.mesure == "semaines"), None)
    return int(regle.borne.min) if regle and regle.borne and regle.borne.min is not None else 0
