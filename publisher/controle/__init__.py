"""The reviewer: what is wrong, or doubtful, in what a Caf publishes, each with its cure.

Its core (`revue`) reads texts in memory: the same code answers on the command line and in the editor of the browser.
"""

from publisher.controle.avis import Avis, Gravite
from publisher.controle.revue import controler, revue

__all__ = ["Avis", "Gravite", "controler", "revue"]
